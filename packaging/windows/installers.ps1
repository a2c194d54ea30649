# Packs the image as .msi and .zip. Called by dev.tierdesk.packaging.Installers, which sets
# JAVA_HOME IMAGE ICONS WORK OUT VERSION VENDOR DESCRIPTION. The .msi needs the WiX Toolset (3.14, 4 or newer) on the PATH.
$ErrorActionPreference = 'Stop'
$here = $PSScriptRoot

Compress-Archive -Path $env:IMAGE -DestinationPath (Join-Path $env:OUT "tierdesk-$env:VERSION-windows.zip")

if (-not (Get-Command wix -ErrorAction SilentlyContinue) -and -not (Get-Command candle -ErrorAction SilentlyContinue)) {
    Write-Warning 'packaging: LEFT OUT, the WiX Toolset is not installed: .msi'
    exit 0
}

# By this UUID Windows knows an installed Tierdesk, and replaces it by a newer one. It never changes.
$upgrade = '3d0339c7-7eca-464b-9d05-a2f11d9cf5e9'

$options = @(
    '--type', 'msi'
    '--app-image', $env:IMAGE
    '--name', 'Tierdesk'
    '--app-version', $env:VERSION
    '--vendor', $env:VENDOR
    '--description', $env:DESCRIPTION
    '--license-file', (Join-Path $here '..\..\LICENSE')
    '--file-associations', (Join-Path $here 'tierdesk-file.properties')
    '--win-upgrade-uuid', $upgrade
    '--win-per-user-install'
    '--win-menu'
    '--win-menu-group', 'Tierdesk'
    '--win-shortcut'
    '--dest', $env:OUT
)
& (Join-Path $env:JAVA_HOME 'bin\jpackage.exe') @options
exit $LASTEXITCODE
