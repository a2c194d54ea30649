/// YAML: any file of it as a tree of values, and the native document written so (`docs/format/yaml.md`).
@NullMarked
package dev.tierdesk.exchange.yaml;

import org.jspecify.annotations.NullMarked;
