"""What is said of refusals that concern registers, draws and what they support, by code."""

SAMPLE: dict[str, str] = {
    "sample.no_seed": "Fröet saknas. Skriv ett, eller låt programmet dra ett.",
    "sample.seed_lines": "Fröet får bara vara en rad. Ta bort radbrytningarna.",
    "sample.frame_empty": "Det finns inga akter att dra ur. Kontrollera registret och dess villkor.",
    "sample.size_below_one": "Urvalet skulle bli tomt. Ange minst en akt.",
    "sample.spares_negative": "Antalet reserver kan inte vara under 0. Ange 0 för inga reserver.",
    "sample.spares_too_many": "Så många reserver kan inte stå på listan. Ange högst {most}.",
    "sample.frame_too_small": (
        "Urvalet är större än urvalsramen. Begärda akter: {size}. Akter i urvalsramen: {frame}. Ange högst så många."
    ),
    "sample.no_strata": (
        "Registret har inga stratum att fördela urvalet på. Välj en kolumn för stratum, eller dra ett enkelt"
        " slumpmässigt urval."
    ),
    "sample.no_allocation": "Välj hur urvalet ska fördelas på stratum: lika, proportionellt eller ett antal för varje.",
    "sample.strata_too_small": "Så många akter finns inte i varje stratum. Ange högst så här många: {strata}.",
    "sample.strata_unknown": "Registret har inget stratum som heter så: {strata}. Ta bort det, eller rätta namnet.",
    "sample.sizes_missing": "Antal akter saknas. Ange ett antal, minst 0, för vart och ett av {strata}.",
    "sample.none_picked": "Inga akter är utvalda. Ange minst en.",
    "sample.picked_twice": "Samma akt är angiven mer än en gång. Ta bort upprepningarna. Antal: {count}.",
    "sample.picked_unknown": (
        "Någon av de utvalda akterna finns inte i registret. Antal som saknas: {count}. Kontrollera hur de är skrivna,"
        " och registrets villkor."
    ),
    "sample.not_extendable": (
        "Bara ett enkelt slumpmässigt eller ett stratifierat urval kan utökas. Det urval som är draget är kvar som"
        " det är."
    ),
    "sample.other_draw": (
        "Ett urval utökas med samma metod och samma frö som det drogs med. Inget nytt drogs: ange dem som de var."
    ),
    "sample.stratum_shrinks": (
        "Med det nya antalet skulle {strata} få färre akter än förut, och dragna akter tas inte bort. Ange ett större"
        " antal."
    ),
    "sample.other_choices": (
        "Urvalet drogs med en annan kolumn för akterna, andra stratum eller ett annat filter. Inget ändrades: ange dem"
        " som de var."
    ),
    "sample.other_register": (
        "{file} har inte samma akter som det register urvalet drogs ur. Inget ändrades: välj det registret."
    ),
    "sample.has_cases": (
        "Granskningen har redan akter som inte kommer från ett draget urval. Inget drogs: ta bort dem först, eller dra"
        " urvalet i en ny granskning."
    ),
    "sample.nothing_grows": "Urvalet växer inte så. Akter i urvalet: {size}. Ange ett större antal för att utöka det.",
    "sample.too_few_left": (
        "Så många akter finns inte kvar att dra, när ersättarna är räknade. Utöka högst med så här många: {strata}."
    ),
    "sample.taken": (
        "Granskningen har redan ett draget urval. Utöka det, eller kasta det först, om ingen av dess akter är påbörjad."
    ),
    "sample.none_drawn": "Inget draget urval väntar på att bli akter. Dra ett först.",
    "sample.begun": (
        "Urvalet kastades inte. Det här är påbörjat, bortfall eller har anteckningar, och ska finnas kvar: {labels}. En"
        " akt som inte kan läsas redovisas som bortfall, eller ersätts."
    ),
    "sample.too_many": (
        "En granskning kan ha högst {most} akter. Akter i den nu: {cases}. Akter till med det här: {more}. Välj färre."
    ),
    "sample.no_spares": "När alla akter är valda, eller de är valda för hand, finns inga reserver att ta fram.",
    "sample.case_drawn": (
        "{label} hör till det dragna urvalet och tas inte bort. Kan den inte läsas: redovisa den som bortfall eller"
        " ersätt den med en reserv."
    ),
    "sample.reference_drawn": (
        "Diarienumret på {label} kommer ur registret och är det som urvalet drogs på, så det ändras inte. Har akten ett"
        " annat: skriv det bland iakttagelserna i Om akten (F3)."
    ),
    "sample.none_taken": "Granskningens akter är inte dragna ur ett register. Dra ett urval på sidan Urval först.",
    "sample.not_drawn": "{label} är tillagd för hand och inte dragen, så ingen reserv kan ersätta den.",
    "sample.no_reason": "Skriv varför {label} inte kan läsas. Inget har ändrats.",
    "sample.replaced": "{label} är redan ersatt av {by}. Inget har ändrats.",
    "sample.never_spares": (
        "Registret har ingen reserv till {label}: alla akter är med, eller de är valda för hand. Inget har ändrats:"
        " redovisa den utan att ersätta den, eller lägg till en annan akt för hand."
    ),
    "sample.spares_used": (
        "Ingen reserv är kvar som kan ersätta {label}. Inget har ändrats: ta fram fler reserver på sidan Urval."
    ),
}

REGISTER: dict[str, str] = {
    "register.no_column": (
        "Registret har ingen kolumn som heter ”{column}”. De kolumner som finns är: {known}."
        " Välj en av dem, eller kontrollera vilken rad rubrikerna står på."
    ),
    "register.identity_elsewhere": (
        "Kolumnen ”{column}” skiljer akterna åt och kan inte också vara enhet, stratum eller svar på en fråga: då"
        " skulle beteckningarna synas i rapporten. Välj en annan kolumn för det, eller ingen."
    ),
    "register.no_headings": (
        "På rad {row} i filen {file} finns inga rubriker. Ange den rad där kolumnernas rubriker står."
    ),
    "register.no_sheet": "Filen {file} har inget blad som heter ”{sheet}”. De blad som finns är: {known}.",
    "register.no_sheets": (
        "Filen {file} är en textfil och har inga blad. Välj inget blad, eller läs in en arbetsbok (.xlsx, .ods)."
    ),
    "register.changed": (
        "Filen {file} ändrades medan den lästes, och registret lästes inte in. Kopiera filen, och läs in kopian."
    ),
    "register.unknown_kind": "Filen {file} kan inte läsas som ett register. Spara den som .xlsx, .ods eller .csv.",
    "register.line_too_long": (
        "En rad i filen {file} är längre än {most} tecken, och registret lästes inte in."
        " Kontrollera att filen har en rad för varje ärende."
    ),
    "register.condition": (
        "Villkoret ”{condition}” går inte att läsa. Skriv en kolumn, ett av tecknen = != < <= > >= och ett värde,"
        " till exempel Belopp>=12."
    ),
    "register.condition_order": (
        "”{value}” är varken ett tal eller ett datum, så ”{column}” kan inte vara mindre eller större än det."
        " Skriv ett tal, ett datum som 2025-01-31, eller använd = eller !=."
    ),
    "register.cuts": (
        "Gränserna för ”{column}” går inte att använda: {cuts}. Skriv bara tal eller bara datum (2025-01-31),"
        " från det lägsta till det högsta."
    ),
    "register.none": "Det finns inget register att dra ur. Läs in ett på sidan Urval först.",
    "register.in_use": (
        "Registret byts inte: granskningens akter är dragna ur det. Kasta urvalet först, om ingen av dem är påbörjad."
    ),
    "register.unsettled": (
        "Registret lästes inte in: du behöver ta ställning till beteckningar som saknas eller finns flera gånger."
        " Antal: {count}. Bestäm vad som ska göras med dem och läs in igen."
    ),
    "register.nothing_left": (
        "Registret lästes inte in: ingen rad blev kvar att dra ur. Antal rader: {rows}. Rader som klarade villkoren:"
        " {left}. Kontrollera villkoren och kolumnen med beteckningar."
    ),
}

INTERVAL: dict[str, str] = {
    "interval.example": (
        "Exempelgranskningen har inga intervall: registret som akterna valdes ur är inte publicerat, och inte heller"
        " hur de valdes."
    ),
    "interval.not_drawn": (
        "Intervall kräver ett slumpmässigt urval som är draget i programmet. Här är det inte dokumenterat hur akterna"
        " valdes."
    ),
    "interval.by_hand": "Akterna är valda för hand. Då går det inte att beräkna något intervall för andra akter.",
    "interval.systematic": (
        "Urvalet är systematiskt. Intervall kräver ett enkelt eller stratifierat slumpmässigt urval, för i ett"
        " systematiskt urval beror säkerheten på registrets ordning."
    ),
    "interval.all_cases": "Alla akter i registret granskas. Då finns det inget att uppskatta.",
    "interval.added_by_hand": (
        "Akter är tillagda för hand vid sidan av urvalet. De granskade akterna är då inte ett slumpmässigt urval."
    ),
    "interval.missing_files": (
        "Urvalet har bortfall. De akter som inte kunde läsas kan skilja sig från de andra, och då stämmer inte"
        " intervallen."
    ),
    "interval.part": "Här visas en del av urvalet. Intervall beräknas för hela urvalet.",
}

PROOF = {
    "proof.same": "Samma urval.",
    "proof.by_hand": "Akterna finns i registret. De valdes för hand, så mer än så går inte att pröva.",
    "proof.differs": "Inte samma urval.",
    "proof.same_file": "Filen är samma fil som registret lästes ur (SHA-256).",
    "proof.other_file": "Filen är en annan än den som registret lästes ur (SHA-256); bara innehållet jämförs.",
    "proof.rows": "Antal rader i filen: {now}. I registret då: {before}.",
    "proof.left": "Antal rader efter filtret: {now}. Då: {before}.",
    "proof.duplicates": "Antal rader som utelämnas som dubbletter: {now}. Då: {before}.",
    "proof.empty": "Antal rader utan beteckning som utelämnas: {now}. Då: {before}.",
    "proof.size": "Antal akter i urvalsramen: {now}. Då: {before}.",
    "proof.frame_hash": "Urvalsramens kontrollsumma är en annan: akter har tillkommit, försvunnit eller ändrats.",
    "proof.stratum_size": "Antal akter i stratum ”{stratum}”: {now}. Då: {before}.",
    "proof.not_drawable": "Ur filens akter går det inte att dra ett så stort urval.",
    "proof.allotted": "Antal akter som planen ger ur {queue}: {now}. Då: {before}.",
    "proof.drawn": "Antal dragna akter ur {queue} i granskningen, utan ersättare: {now}. Antal som drogs: {before}.",
    "proof.other_case": "{label}, rang {rank}, är en annan akt än den som registret och fröet ger på den platsen.",
    "proof.other_stratum": "{label}, rang {rank}, hör enligt filen till ett annat stratum.",
    "proof.ranks_missing": "Rang i {queue} som ingen akt i granskningen har: {ranks}.",
    "proof.ranks_twice": "Rang i {queue} som flera akter i granskningen har: {ranks}.",
    "proof.draws_changed": "Dragningarna i granskningsfilen är inte de som står i dess logg.",
    "proof.frame_changed": "Urvalsramen i granskningsfilen är inte den som lästes in ur registret.",
    "proof.members_changed": "Listan över dragna akter och reserver i granskningsfilen är inte den som drogs.",
    "proof.added": "Akter som är tillagda för hand och inte ingår i prövningen: {count}.",
    "proof.order": "{label}, rang {rank}, står före en akt som drogs tidigare.",
}
