<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message>
        <source>Följ systemet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gäller genast. Hög kontrast följer alltid systemets inställning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gäller nästa gång programmet startas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ljust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mörkt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Språk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utseende och språk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
