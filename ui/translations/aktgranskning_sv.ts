<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n akter</source>
        <translation>
            <numerusform>%n akt</numerusform>
            <numerusform>%n akter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n avsnitt</source>
        <translation>
            <numerusform>%n avsnitt</numerusform>
            <numerusform>%n avsnitt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor att besvara</source>
        <translation>
            <numerusform>%n fråga att besvara</numerusform>
            <numerusform>%n frågor att besvara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rader kopierade. Klistra in dem i Word eller Excel.</source>
        <translation>
            <numerusform>1 rad kopierad. Klistra in den i Word eller Excel.</numerusform>
            <numerusform>%n rader kopierade. Klistra in dem i Word eller Excel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saker att känna till</source>
        <translation>
            <numerusform>%n sak att känna till</numerusform>
            <numerusform>%n saker att känna till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n träffar. Retur öppnar, F5 går till nästa.</source>
        <translation>
            <numerusform>%n träff. Retur öppnar den.</numerusform>
            <numerusform>%n träffar. Retur öppnar, F5 går till nästa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Söker … %n träffar hittills.</source>
        <translation>
            <numerusform>Söker … %n träff hittills.</numerusform>
            <numerusform>Söker … %n träffar hittills.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tillsammans %n akter</source>
        <translation>
            <numerusform>Tillsammans %n akt</numerusform>
            <numerusform>Tillsammans %n akter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>om %n dagar</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passerat sedan %n dagar</source>
        <translation>
            <numerusform>passerat sedan %n dag</numerusform>
            <numerusform>passerat sedan %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… och %n fel till.</source>
        <translation>
            <numerusform>… och 1 fel till.</numerusform>
            <numerusform>… och %n fel till.</numerusform>
        </translation>
    </message>
</context>
</TS>
