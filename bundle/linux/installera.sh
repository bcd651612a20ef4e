#!/bin/sh
# Lägger till Aktgranskning bland användarens program, och låter det öppna filer som slutar på .granskning.
# Programmet ligger kvar där mappen är: flyttas den, körs detta igen. Varken lösenord eller nätverk behövs.
# ./installera.sh --ta-bort tar bort allt som detta har skrivit; granskningar rörs aldrig.
set -eu

folder=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/aktgranskning.desktop
type=$data/mime/packages/aktgranskning.xml
icons=$data/icons/hicolor

# In Exec a path stands in quotes, with a backslash before what keeps a meaning there; as in every text of a desktop
# file each backslash is then doubled, and so is "%", which would stand for a file.
write_entry() {
    quoted=$(printf '%s' "$folder/aktgranskning" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
    while IFS= read -r line; do
        case $line in
            Exec=*) printf 'Exec="%s" %%f\n' "$quoted" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done <"$folder/aktgranskning.desktop" >"$entry"
}

write_icons() {
    for size in 16 24 32 48 64 128 256 512; do
        mkdir -p "$icons/${size}x$size/apps"
        cp "$folder/ikoner/app-$size.png" "$icons/${size}x$size/apps/aktgranskning.png"
    done
    mkdir -p "$icons/scalable/apps"
    cp "$folder/ikoner/app.svg" "$icons/scalable/apps/aktgranskning.svg"
}

# What keeps lists of all this makes them anew; without these programs a desktop does so when it starts.
tell_desktop() {
    ! command -v update-mime-database >/dev/null || update-mime-database "$data/mime"
    ! command -v update-desktop-database >/dev/null || update-desktop-database "$data/applications"
    ! command -v gtk-update-icon-cache >/dev/null || gtk-update-icon-cache -qtf "$icons" || true
}

mkdir -p "$data/applications" "$data/mime/packages" "$icons"
if [ "${1-}" = --ta-bort ]; then
    rm -f "$entry" "$type" "$icons"/*/apps/aktgranskning.png "$icons/scalable/apps/aktgranskning.svg"
    tell_desktop
    echo "Aktgranskning finns inte längre bland programmen. Mappen $folder kan slängas."
else
    write_entry
    cp "$folder/granskning.xml" "$type"
    write_icons
    tell_desktop
    echo "Aktgranskning finns nu bland programmen, och öppnar filer som slutar på .granskning."
fi
