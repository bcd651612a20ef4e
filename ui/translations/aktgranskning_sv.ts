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
        <source>%n anteckningar, de öppna först. Retur öppnar akten vid frågan.</source>
        <translation>
            <numerusform>%n anteckning, de öppna först. Retur öppnar akten vid frågan.</numerusform>
            <numerusform>%n anteckningar, de öppna först. Retur öppnar akten vid frågan.</numerusform>
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
        <source>%n bedömningar mister sitt steg.</source>
        <translation>
            <numerusform>%n bedömning mister sitt steg.</numerusform>
            <numerusform>%n bedömningar mister sitt steg.</numerusform>
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
        <source>%n frågor att besvara.</source>
        <translation>
            <numerusform>%n fråga att besvara.</numerusform>
            <numerusform>%n frågor att besvara.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handlingar har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.</source>
        <translation>
            <numerusform>%n handling har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.</numerusform>
            <numerusform>%n handlingar har inte kommit in. Den som har väntat längst står först. Retur öppnar akten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n iakttagelser att ta vidare, det som ska lyftas genast först. Retur öppnar akten.</source>
        <translation>
            <numerusform>%n iakttagelse att ta vidare, det som ska lyftas genast först. Retur öppnar akten.</numerusform>
            <numerusform>%n iakttagelser att ta vidare, det som ska lyftas genast först. Retur öppnar akten.</numerusform>
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
        <source>%n rader. Det senaste står först. Loggen kan inte ändras.</source>
        <translation>
            <numerusform>%n rad. Det senaste står först. Loggen kan inte ändras.</numerusform>
            <numerusform>%n rader. Det senaste står först. Loggen kan inte ändras.</numerusform>
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
        <source>%n svar ersätter synpunkter som redan är avgjorda: {places}. Historiken vid frågan visar det som ersätts.</source>
        <translation>
            <numerusform>%n svar ersätter en synpunkt som redan är avgjord: {places}. Historiken vid frågan visar det som ersätts.</numerusform>
            <numerusform>%n svar ersätter synpunkter som redan är avgjorda: {places}. Historiken vid frågan visar det som ersätts.</numerusform>
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
        <source>… och %n fel till.</source>
        <translation>
            <numerusform>… och 1 fel till.</numerusform>
            <numerusform>… och %n fel till.</numerusform>
        </translation>
    </message>
</context>
</TS>
