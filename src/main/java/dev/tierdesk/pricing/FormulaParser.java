package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.PricingProblem.FORMULA_ARGUMENT_COUNT;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_INCOMPLETE;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_NUMBER_TOO_LONG;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_ROUND_DIGITS;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_TOO_COMPLEX;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_TOO_DEEP;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_UNEXPECTED;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_UNKNOWN_NAME;

import dev.tierdesk.pricing.Expression.Call;
import dev.tierdesk.pricing.Expression.Function;
import dev.tierdesk.pricing.Expression.Literal;
import dev.tierdesk.pricing.Expression.Name;
import dev.tierdesk.pricing.Expression.Negation;
import dev.tierdesk.pricing.Expression.Operation;
import dev.tierdesk.pricing.Expression.Operator;
import dev.tierdesk.pricing.Expression.Rounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a formula by recursive descent, bounded in depth and size (`pricing.md` 5):
///
///     sum     = product { ("+" | "-") product }
///     product = sign { ("*" | "/") sign }
///     sign    = "-" sign | atom
///     atom    = number | name | function "(" sum { "," sum } ")" | "(" sum ")"
final class FormulaParser {
    /// What comes from the charge itself.
    private static final Set<String> OF_CHARGE = Set.of("quantity", "unit_amount");

    private final String text;
    private final List<Name> names = new ArrayList<>();
    private int at;
    private int depth;
    private int nodes;

    FormulaParser(String text) {
        this.text = text;
    }

    /// @throws PricingException with the column of the first thing that is wrong
    Expression parse() {
        Expression whole = sum();
        if (at < text.length()) {
            throw unexpected();
        }
        return whole;
    }

    /// The names read so far, each time they stand there, from left to right.
    List<Name> names() {
        return names;
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            int column = at + 1;
            if (take('+')) {
                left = counted(new Operation(Operator.ADD, left, product(), column), column);
            } else if (take('-')) {
                left = counted(new Operation(Operator.SUBTRACT, left, product(), column), column);
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = sign();
        while (true) {
            int column = at + 1;
            if (take('*')) {
                left = counted(new Operation(Operator.MULTIPLY, left, sign(), column), column);
            } else if (take('/')) {
                left = counted(new Operation(Operator.DIVIDE, left, sign(), column), column);
            } else {
                return left;
            }
        }
    }

    private Expression sign() {
        skipSpace();
        int column = at + 1;
        if (!take('-')) {
            return atom();
        }
        enter(column);
        Expression operand = sign();
        depth--;
        return counted(new Negation(operand), column);
    }

    private Expression atom() {
        int column = at + 1;
        if (at == text.length()) {
            throw Formula.refusal(FORMULA_INCOMPLETE, column);
        }
        char c = text.charAt(at);
        if (isDigit(c)) {
            return number(column);
        }
        if (isLetter(c)) {
            return nameOrCall(column);
        }
        if (take('(')) {
            enter(column);
            Expression inner = sum();
            expect(')');
            depth--;
            return inner;
        }
        throw unexpected();
    }

    private Expression number(int column) {
        int start = at;
        skipDigits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            int fraction = at;
            skipDigits();
            if (at == fraction) {
                throw at == text.length() ? Formula.refusal(FORMULA_INCOMPLETE, at + 1) : unexpected();
            }
        }
        String digits = text.substring(start, at);
        if (digits.replace(".", "").length() > Formula.MAX_DIGITS) {
            throw Formula.refusal(FORMULA_NUMBER_TOO_LONG, column, "maximum", Formula.MAX_DIGITS);
        }
        Expression literal = counted(new Literal(new BigDecimal(digits)), column);
        skipSpace();
        return literal;
    }

    private Expression nameOrCall(int column) {
        int start = at;
        while (at < text.length() && isPartOfName(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        skipSpace();
        if (take('(')) {
            enter(column);
            Expression call = call(word, column);
            depth--;
            return call;
        }
        if (!OF_CHARGE.contains(word) && !Variables.isName(word)) {
            throw Formula.refusal(FORMULA_UNKNOWN_NAME, column, "name", word);
        }
        Name name = new Name(word, column);
        names.add(name);
        return counted(name, column);
    }

    private Expression call(String word, int column) {
        return switch (word) {
            case "round" -> rounded(column);
            case "min", "max", "ceil", "floor", "abs" ->
                call(Function.valueOf(word.toUpperCase(Locale.ROOT)), word, column);
            default -> throw Formula.refusal(FORMULA_UNKNOWN_NAME, column, "name", word);
        };
    }

    private Expression call(Function function, String word, int column) {
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (take(','));
        expect(')');
        int expected = function.takesMany() ? 2 : 1;
        int found = arguments.size();
        if (found < expected || (found > expected && !function.takesMany())) {
            throw argumentCount(word, column, expected, found);
        }
        return counted(new Call(function, List.copyOf(arguments), column), column);
    }

    private Expression rounded(int column) {
        Expression operand = sum();
        if (!take(',')) {
            expect(')');
            throw argumentCount("round", column, 2, 1);
        }
        int start = at;
        skipDigits();
        String digits = text.substring(start, at);
        skipSpace();
        if (digits.isEmpty() || digits.length() > 2 || Integer.parseInt(digits) > Decimals.FRACTION_DIGITS
                || !take(')')) {
            throw Formula.refusal(FORMULA_ROUND_DIGITS, start + 1);
        }
        return counted(new Rounded(operand, Integer.parseInt(digits), column), column);
    }

    private static PricingException argumentCount(String function, int column, int expected, int found) {
        return new PricingException(List.of(Formula.problem(FORMULA_ARGUMENT_COUNT, column)
                .with("function", function)
                .with("expected", expected)
                .with("found", found)));
    }

    private <E extends Expression> E counted(E expression, int column) {
        if (++nodes > Formula.MAX_NODES) {
            throw Formula.refusal(FORMULA_TOO_COMPLEX, column, "maximum", Formula.MAX_NODES);
        }
        return expression;
    }

    private void enter(int column) {
        if (++depth > Formula.MAX_DEPTH) {
            throw Formula.refusal(FORMULA_TOO_DEEP, column, "maximum", Formula.MAX_DEPTH);
        }
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            skipSpace();
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw at == text.length() ? Formula.refusal(FORMULA_INCOMPLETE, at + 1) : unexpected();
        }
    }

    private PricingException unexpected() {
        String found = Character.toString(text.codePointAt(at));
        return Formula.refusal(FORMULA_UNEXPECTED, at + 1, "found", found);
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isPartOfName(char c) {
        return isLetter(c) || isDigit(c) || c == '.';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
