"""The Swedish texts of every error code, and of every mistake in a table from outside.

A text is a template for `str.format`; what stands in braces are the error's parameters. The texts of mistakes in
tables, each a cause and a remedy, stand in `aktgranskning/mistakes/`.
"""

import errno
from collections.abc import Mapping, Sequence

from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.mistakes.mistake import Mistake
from aktgranskning.mistakes.of_answers import OF_ANSWERS
from aktgranskning.mistakes.of_checklists import OF_CHECKLISTS
from aktgranskning.mistakes.of_expressions import OF_EXPRESSIONS
from aktgranskning.mistakes.of_files import OF_FILES
from aktgranskning.mistakes.of_forms import OF_FORMS
from aktgranskning.mistakes.of_key_figures import OF_KEY_FIGURES
from aktgranskning.mistakes.of_registers import OF_REGISTERS
from aktgranskning.mistakes.of_scales import OF_SCALES

FILE = {
    "file.exists": "Filen {path} finns redan och har inte ändrats. Välj ett annat namn.",
    "file.wrong_suffix": "Namnet på en granskning måste sluta på {suffix}. Inget skapades som {path}.",
    "file.not_created": "Filen {path} kunde inte skapas ({reason}). Välj en annan mapp.",
    "file.unreadable": "Filen {path} kunde inte läsas ({reason}). Den har inte ändrats.",
    "file.folder_closed": (
        "I mappen för {path} går det inte att skriva ({reason}). Flytta filen till en mapp där du får skriva."
    ),
    "file.not_an_audit": ("{path} är inte en granskning (.granskning) och har lämnats orörd. Välj en annan fil."),
    "file.damaged": (
        "{path} är skadad och har lämnats orörd. Öppna en säkerhetskopia, eller be om hjälp innan du gör något"
        " med filen."
    ),
    "file.newer": (
        "{path} är skriven av en nyare version av Aktgranskning och har lämnats orörd. Uppdatera programmet."
    ),
    "file.read_only": (
        "{path} är skrivskyddad och har lämnats orörd. Ta bort skrivskyddet eller kopiera filen till en egen mapp."
    ),
    "file.in_use": ("{path} är redan öppen: {user} på {host} sedan {since} (process {process}). Stäng den där först."),
    "file.locked_by_other": "{path} är låst av ett annat program och har lämnats orörd. Stäng det och försök igen.",
    "file.left_unfinished": (
        "{path} blev inte färdigskriven förra gången och har lämnats orörd. Öppna den i Aktgranskning och stäng den"
        " igen; då återställs den."
    ),
    "file.not_written": (
        "Det senaste kunde inte skrivas till {path} ({reason}). Allt dessförinnan finns kvar."
        " Kontrollera disken och försök igen."
    ),
    "file.moved": (
        "Filen {path} har flyttats eller bytts ut medan den var öppen. Inget mer skrivs till den."
        " Lägg tillbaka filen, stäng granskningen och öppna den på nytt."
    ),
    "file.migration_failed": (
        "{path} kunde inte föras över till den nya versionen. Filen är som förut, med en säkerhetskopia bredvid."
    ),
    "file.backup_failed": "Säkerhetskopian {path} blev inte hel. Kontrollera disken innan du går vidare.",
}

CHECKLIST: dict[str, str] = {
    "checklist.refused": "Checklistan {file} kan inte användas. Rätta felen nedan och läs in den igen.",
    "checklist.format_newer": (
        "Checklistan är sparad i format {format}, och programmet känner till format {known}. Uppdatera programmet."
    ),
    "checklist.json_damaged": ("Den sparade checklistan är skadad och går inte att läsa. Öppna en säkerhetskopia."),
    "checklist.template_ending": "Mallen är en Excelfil. Ge filen {path} ett namn som slutar på .xlsx.",
    "checklist.save_ending": (
        "En checklista sparas som .xlsx eller .md. Inget skrevs: ge filen {path} ett namn som slutar så."
    ),
    "checklist.would_change": (
        "Filen {path} skrevs inte: någon text i checklistan går inte att skriva oförändrad i en sådan fil."
        " Spara den som {other} i stället."
    ),
}

IMPORT = {
    "import.refused": "Svaren kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen.",
}

REVIEW: dict[str, str] = {
    "review.no_checklist": "Granskningen har ingen checklista än. Läs in en på sidan Granskning (Ctrl+1).",
    "review.checklist_in_use": (
        "Checklistan kan inte bytas när en akt är påbörjad. Svaren och den nuvarande checklistan är kvar."
    ),
    "review.interpretation_empty": "Tolkningen av ”{item}” är tom och sparades inte. Skriv hur frågan ska läsas.",
    "review.names_invalid": (
        "”{old}” kan inte bli ”{new}”: bara en fråga som utgår kan paras ihop med en som är ny, och bara en gång."
    ),
    "review.version_stale": "Granskningen har ändrats sedan bytet räknades ut. Inget byttes: försök igen.",
    "review.label_taken": "Det finns redan en akt som heter {label}. Inga akter lades till.",
    "review.case_begun": "{label} är påbörjad och kan inte tas bort.",
    "review.case_done": "{label} är klarmarkerad. Öppna den igen (Ctrl+Skift+Retur) för att ändra i den.",
    "review.case_not_begun": "{label} är inte påbörjad. Tryck Retur för att börja.",
    "review.case_absent": (
        "{label} är märkt som en akt som inte kan läsas och tar inte emot svar. Kan den läsas, ändra det i menyn Akt."
    ),
    "review.points_left": "{label} kan inte klarmarkeras än. Återstår: {items}.",
    "review.computed": "”{item}” räknas ut av checklistan och besvaras inte för hand.",
    "review.not_asked": "”{item}” ställs inte i {label}, enligt checklistans villkor.",
    "review.constraint": "Svaret på ”{item}” sparades inte: {reason}",
    "review.not_offered": "”{value}” erbjuds inte i ”{item}”, enligt checklistans villkor. Välj ett annat svar.",
    "review.rows_counted": "Raderna i ”{item}” räknas ut av checklistan. De läggs till och tas bort av sig själva.",
}

CASE: dict[str, str] = {
    "case.not_a_number": "{what}: ”{value}” är inget heltal. Skriv med siffror, till exempel 12. Inget har ändrats.",
    "request.nothing_wanted": "Skriv vilken handling {label} väntar på. Inget har ändrats.",
}

FACT_CHECK: dict[str, str] = {
    "fact_check.nothing_said": (
        "Skriv vad förvaltningen säger om svaret i {label}: ett svar, en kommentar eller båda. Inget har ändrats."
    ),
    "fact_check.no_view": "Förvaltningen har ingen synpunkt på det svaret i {label}. Inget har ändrats.",
    "fact_check.no_rationale": "Skriv varför svaret i {label} ändras eller står kvar. Inget har ändrats.",
    "fact_check.no_value": (
        "Synpunkten på {label} anger inget svar, så svaret kan inte ändras efter den. Inget har ändrats."
    ),
    "fact_check.document_later": (
        "Handlingen fanns inte i {label} den dag då akten granskades. Synpunkten redovisas, och svaret står kvar."
    ),
    "fact_check.answer_changed": (
        "Svaret i {label} är redan ändrat efter synpunkten. Öppna ställningstagandet igen för att låta ett svar stå"
        " kvar."
    ),
    "fact_check.no_outcome": "”{item}” har inget utfall, så inget antal kan uppfylla frågan. Inget har ändrats.",
    "fact_check.not_so_many": (
        "”{item}”: ”{value}” är inget antal som går att ange. Skriv ett heltal från 1, högst så många som inte"
        " uppfyller frågan: {most}. Inget har ändrats."
    ),
    "fact_check.fewer_left": (
        "”{item}”: ”{value}” är inget antal som går att ange. Skriv ett heltal från 1, högst så många som inte"
        " uppfyller frågan: {most} återstår när synpunkter ({named}) och andra antal ({claimed}) räknats bort."
        " Inget har ändrats."
    ),
    "fact_check.nothing_to_check": (
        "Det finns inga svar att skicka för kontroll i de akterna. Inget skrevs: välj en annan enhet, eller alla svar."
    ),
    "fact_check.no_addressee": "Skriv vem svaren skickas till. Inget har ändrats.",
    "fact_check.deadline_past": "Den sista dagen att svara, {deadline}, har redan varit.",
    "fact_check.not_a_dispatch": (
        "{file} är ingen arbetsbok som programmet har skickat för kontroll, eller så saknas rubriker eller den dolda"
        " kolumnen i den. Inget lästes in: läs in den fil som kom tillbaka."
    ),
    "fact_check.other_audit": (
        "{file} hör till en annan granskning. Inget lästes in: välj en fil som skickades från den här."
    ),
    "fact_check.returned_before": (
        "{file} hör till ett utskick vars svar redan lästes in {day}. Inget lästes in en gång till: ångra den"
        " inläsningen först om svaren ska läsas in på nytt."
    ),
    "fact_check.nothing_returned": (
        "{file} är inte ifylld: inget svar har någon synpunkt. Inget lästes in, och utskicket är fortfarande ej"
        " besvarat."
    ),
    "fact_check.no_view_returned": (
        "Ingen ifylld rad i {file} är en synpunkt på ett svar i granskningen. Inget lästes in, och utskicket är"
        " fortfarande ej besvarat: läs in filen när raderna är kompletta, eller svaren finns igen."
    ),
    "fact_check.returned_stale": "Granskningen har ändrats sedan filen lästes. Inget lästes in: läs filen igen.",
    "fact_check.refused": "Synpunkterna kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen.",
    "fact_check.without_unit": (
        "Akter utan enhet kan inte skickas för sig. Inget skrevs: ange en enhet, eller utelämna --unit så skickas alla"
        " akter."
    ),
    "fact_check.no_unit": "Ingen akt hör till enheten ”{unit}”. Inget skrevs. Enheterna är: {units}.",
}

RESPONSE_FORM: dict[str, str] = {
    "response_form.no_addressee": "Skriv vem formuläret skickas till. Inget har ändrats.",
    "response_form.nothing_to_answer": (
        "Det finns ingen rekommendation att besvara för ”{addressee}”. Inget skrevs. Mottagarna är: {known}."
    ),
    "response_form.nothing_open": (
        "Det finns ingen rekommendation att besvara: alla är genomförda eller avvisade, eller så är ingen skriven."
        " Inget skrevs."
    ),
    "response_form.wrong_suffix": (
        "Inget skrevs som {file}: formuläret är en Excelfil (.xlsx) eller ett Worddokument (.docx). Välj ett namn som"
        " slutar så."
    ),
    "response_form.unknown_kind": (
        "{file} är ingen Excelfil (.xlsx) och inget Worddokument (.docx). Inget lästes in: spara formuläret som något"
        " av dem och läs in det igen, eller skriv av svaren för hand."
    ),
    "response_form.not_a_form": (
        "{file} är inget svarsformulär som programmet har skickat, eller så saknas det i den som visar det. Inget"
        " lästes in: läs in den fil som kom tillbaka."
    ),
    "response_form.other_audit": (
        "{file} hör till en annan granskning. Inget lästes in: välj en fil som skickades från den här."
    ),
    "response_form.returned_before": (
        "{file} hör till ett formulär vars svar redan lästes in {day}. Inget lästes in en gång till: ångra den"
        " inläsningen först om svaren ska läsas in på nytt."
    ),
    "response_form.nothing_returned": (
        "{file} är inte ifylld: ingen rekommendation har något svar. Inget lästes in, och formuläret är fortfarande ej"
        " besvarat."
    ),
    "response_form.no_response_returned": (
        "Inget som är ifyllt i {file} är ett svar på en rekommendation i granskningen. Inget lästes in, och formuläret"
        " är fortfarande ej besvarat."
    ),
    "response_form.would_replace": "{replaced} Inget lästes in: ange --replace för att ersätta dem.",
    "response_form.returned_stale": "Granskningen har ändrats sedan filen lästes. Inget lästes in: läs filen igen.",
    "response_form.refused": "Svaren kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen.",
}

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

EXPORT = {
    "export.wrong_suffix": "{file} skrevs inte: namnet måste sluta på {suffix}.",
    "export.unknown_format": "{file} skrevs inte: namnet måste sluta på någon av {suffixes}.",
    "export.is_folder": "{file} är en mapp. Ange ett annat namn.",
    "export.folder_missing": "Mappen {folder} finns inte. Skapa den eller välj en annan.",
    "export.folder_closed": "Det går inte att skriva i mappen {folder}. Välj en annan mapp.",
    "export.open_elsewhere": (
        "{file} är öppen i ett annat program och ändrades inte. Stäng den där, eller exportera till ett annat namn."
    ),
    "export.disk_full": "{file} skrevs inte: disken är full. Frigör utrymme, eller välj en annan disk.",
    "export.not_written": "{file} skrevs inte ({reason}). Det som fanns där är kvar som det var.",
    "export.small_units": (
        "Observera: färre än fem akter i {units}. En siffra om så få kan säga något om en enskild person."
    ),
    "export.outdated_sentences": (
        "Observera: siffrorna har ändrats sedan formuleringen skrevs för {items}. I filen märks den, och programmets "
        "formulering står bredvid."
    ),
    "export.flagged_assessments": (
        "Observera: {assessments} vilar på siffror som har ändrats: {questions}. I filen märks det, och vad som har "
        "ändrats står där."
    ),
    "export.no_units": "Ingen akt i granskningen har någon enhet. Exportera utan att välja enhet. Inget exporterades.",
    "export.no_such_unit": "Ingen akt har enheten ”{unit}”. Enheter i granskningen: {units}. Inget exporterades.",
    "export.too_many_columns": (
        "Bladet {sheet} skulle få {columns} kolumner; en arbetsbok rymmer {most}. Exporten gjordes inte."
    ),
    "export.too_many_rows": (
        "Bladet {sheet} skulle få {rows} rader; en arbetsbok rymmer {most}. Exporten gjordes inte."
    ),
}

TALLY = {
    "cross_table.different_repeats": (
        "”{row}” och ”{column}” står i olika upprepningar, vars rader inte hör ihop, och kan inte korsas."
        " Välj två frågor i samma upprepning, eller en som står utanför."
    ),
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

RECOMMENDATION: dict[str, str] = {
    "recommendation.no_text": "Skriv vad som rekommenderas. Inget har ändrats.",
    "recommendation.no_addressee": "Skriv till vilken styrelse eller nämnd rekommendationen riktas. Inget har ändrats.",
    "recommendation.unknown": "Det finns ingen rekommendation {label}. Rekommendationerna är: {labels}.",
    "recommendation.none": "Det finns ingen rekommendation {label}: granskningen har inga rekommendationer.",
    "recommendation.gone": "Rekommendationen finns inte längre. Inget har ändrats.",
    "recommendation.labels_fixed": (
        "Rekommendationerna behåller sina nummer, för svarsformulär är utskickade, svar är mottagna eller numren kommer"
        " från en tidigare granskning. Ordningen har inte ändrats."
    ),
    "recommendation.addressee_answered": (
        "Rekommendation {label} har redan svar från {addressees}. Ta bort svaret innan mottagaren tas bort."
        " Inget har ändrats."
    ),
    "response.not_addressed": (
        "Rekommendation {label} riktas inte till ”{addressee}”. Mottagarna är: {addressees}. Inget har ändrats."
    ),
    "response.nothing_said": (
        "Skriv vad {addressee} svarar på rekommendation {label}: om de instämmer, en text eller en åtgärd."
        " Inget har ändrats."
    ),
    "recommendation.one_at_a_time": (
        "Gör en sak i taget: skriv eller ändra en rekommendation, flytta den med --move, ange --status, eller ta bort"
        " den med --withdraw. Inget har ändrats."
    ),
    "recommendation.which": (
        "Skriv rekommendationens text för att lägga till en, eller --number för att säga vilken som ändras."
        " Inget har ändrats."
    ),
    "recommendation.reminders_alone": (
        "Tillvalet --reminders visar allt som ska vara klart eller är försenat, och står för sig: gör resten med ett"
        " eget kommando. Inget har ändrats."
    ),
    "recommendation.status_missing": "Tillvalen --day och --note hör till --status, som saknas. Inget har ändrats.",
    "recommendation.nothing_asked": (
        "Skriv vad som ska ändras i rekommendation {label}: en text, --to, --question, --item, --priority, --move,"
        " --status eller --withdraw. Med --list visas den. Inget har ändrats."
    ),
    "response.one_at_a_time": "Notera svaret, eller ta bort det med --withdraw: inte båda. Inget har ändrats.",
    "response.which": ("Skriv vilken rekommendation som besvaras, och med --from vem som svarar. Inget har ändrats."),
    "response.none_from": (
        "Rekommendation {label} har inget svar från ”{addressee}”. Svar finns från: {addressees}. Inget har ändrats."
    ),
    "follow_up.none": (
        "{path} är ingen uppföljning av en tidigare granskning. Skriv också namnet på den nya filen för att börja en."
    ),
    "response.gone": "Svaret finns inte längre. Inget har ändrats.",
}

COMMAND: dict[str, str] = {
    "example.not_an_example": "{path} är inget exempel från programmet och har lämnats orörd. Välj en annan mapp.",
    "command.unknown": "Det finns inget kommando och ingen fil som heter {word}. Menade du {nearest}?",
    "command.unknown_without_suggestion": (
        "Det finns inget kommando och ingen fil som heter {word}. Kommandona är {commands}."
    ),
    "command.missing": "{name} saknas. Lägg till --help efter kommandot för att se vad det behöver.",
    "command.no_such_option": "Tillvalet {name} finns inte. Lägg till --help efter kommandot för att se dem som finns.",
    "command.bad_value": (
        "Värdet för {name} går inte att använda. Lägg till --help efter kommandot för att se vilka som går."
    ),
    "command.no_choice": "{option} kan inte vara ”{value}”. Välj bland: {known}. Inget har ändrats.",
    "command.usage": "Kommandot gick inte att tolka. Lägg till --help för att se hur det skrivs.",
    "command.no_screen": (
        "Det finns ingen skärm att visa fönstret på. Kommandona fungerar ändå: se aktgranskning --help."
    ),
    "command.cases_left_out": "Observera: filen har inget om dessa akter i granskningen, som står som förut: {cases}.",
    "command.not_ours": (
        "{path} finns redan och är inte gjord av Aktgranskning. Den har lämnats orörd. Välj ett annat namn."
    ),
    "command.fact_check": (
        "{path} finns redan och är en arbetsbok där förvaltningen kontrollerar svaren. Den har lämnats orörd, för den"
        " kan vara ifylld. Välj ett annat namn."
    ),
    "command.response_form": (
        "{path} finns redan och är ett formulär där en mottagare svarar på rekommendationer. Det har lämnats orört, för"
        " det kan vara ifyllt. Välj ett annat namn."
    ),
    "command.one_size": (
        "Ange hur stort urvalet ska vara på ett av sätten --size, --size-per-stratum, --size-of, --all och --pick;"
        " --systematic hör till --size. Inget drogs."
    ),
    "command.size_of": "Tillvalet --size-of skrivs STRATUM=ANTAL, som 'Norr=5', och inte ”{written}”. Inget drogs.",
    "command.size_of_twice": "Stratum ”{stratum}” har fått ett antal mer än en gång. Ange ett. Inget drogs.",
    "command.no_seed_by_hand": "Akter som väljs för hand har inget frö. Ta bort --seed. Inget drogs.",
    "command.prefill": (
        "Tillvalet --prefill skrivs KOLUMN=FRÅGA, med namnet på en fråga i checklistan som kan besvaras, och inte"
        " ”{written}”. Inget drogs."
    ),
    "command.no_case": "Granskningen har ingen akt som heter {label}. Inget ändrades.",
    "command.reading": "Läser registret: {percent} %.",
    "command.one_of_key_figures": (
        "Välj en sak i taget: en fil att läsa in, --fetch, --group, --remove, --municipality eller --list. Inget har"
        " ändrats."
    ),
    "command.only_with_fetch": (
        "År väljs med --year bara när --fetch används, och nyckeltal med --kpi bara med --fetch eller --list. Inget har"
        " ändrats."
    ),
    "command.one_municipality": "Granskningen har en egen kommun. Skriv --municipality en gång. Inget har ändrats.",
    "command.aborted": "Avbrutet. Det som redan var sparat är kvar.",
}

CONCLUSION = {
    "question.none": "Granskningen har inga revisionsfrågor. Skriv en, eller läs in en checklista som har några.",
    "question.unknown": "Granskningen har ingen revisionsfråga ”{question}”. De som finns är: {known}.",
    "question.empty": "Revisionsfrågan är tom. Skriv vad granskningen ska svara på.",
    "question.of_checklist": (
        "Revisionsfråga {label} kommer från checklistan och ändras eller tas bort där, genom en ny version."
    ),
    "question.within_itself": (
        "Revisionsfråga {label} kan inte bli delfråga till sig själv eller till en av sina delfrågor. Välj en annan."
    ),
    "criterion.empty": "Kriteriet är tomt. Skriv vad som krävs, eller var det står.",
    "criterion.never_valid": (
        "Kriteriet skulle gälla från {first} till {last}, alltså aldrig. Rätta något av datumen."
    ),
    "ground.no_function": "Skriv vilken funktion som intervjuades. Namn behövs inte.",
    "ground.no_title": "Skriv vad dokumentet heter.",
    "ground.no_key_figure": "Välj vilket nyckeltal som är underlag.",
    "ground.no_item": "Checklistan har ingen fråga ”{item}”. Inget har ändrats.",
    "ground.no_recommendation": "Granskningen har ingen rekommendation nr {number}. Inget har ändrats.",
    "ground.of_checklist": (
        "Checklistan själv kopplar frågan ”{item}” till revisionsfrågan. Det ändras genom en ny version av checklistan."
    ),
    "assessment.no_step": "Skalan har inget svar ”{rating}”. De som finns är: {known}.",
    "assessment.empty": "Bedömningen är tom. Välj ett steg på skalan eller skriv en motivering.",
    "assessment.what": "Skriv antingen en revisionsfråga eller --overall, och en bedömning eller en motivering.",
    "assessment.one_at_a_time": (
        "Skala och syfte sätts för sig, och bedömningar görs för sig. Dela upp det på två kommandon. Inget har ändrats."
    ),
    "assessment.scale_what": (
        "Skriv antingen --scale eller egna steg med --step, och --outside bara tillsammans med --step."
    ),
    "scale.refused": "Skalan kan inte användas, och granskningens skala är som förut. Rätta felen nedan.",
    "assessment.no_unit": "Ingen akt har enheten ”{unit}”. Enheterna är: {units}.",
}
"""What is said of audit questions, their grounds and their answers."""

KEY_FIGURES: dict[str, str] = {
    "key_figures.refused": (
        "Nyckeltalen i {file} kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen."
    ),
    "key_figures.read_before": (
        "Filen {file} lästes in {day} och läses inte in en gång till. Inget har ändrats. Ta bort den inläsningen först"
        " om den ska göras om."
    ),
    "key_figures.unknown_kind": (
        "Filen {file} är av ett slag som nyckeltal inte kan läsas ur. Spara den som .xlsx, .csv eller .json."
    ),
    "key_figures.no_headings": (
        "Inget blad i {file} har rubrikerna till en tabell med nyckeltal. Skriv Nyckeltal, Kommun, År och Värde, eller"
        " Nyckeltal, Kommun och ett år per kolumn. Dolda blad läses inte. Inget lästes in."
    ),
    "key_figures.nothing": "Filen {file} har inga nyckeltal. Inget lästes in. Välj en annan fil.",
    "key_figures.no_json": (
        "Filen {file} är inte giltig JSON: den är avklippt, har samma nyckel två gånger, ett halvt tecken, eller NaN i"
        " stället för ett tal. Inget lästes in. Hämta den på nytt."
    ),
    "key_figures.other_json": (
        "Filen {file} är JSON men har inga nyckeltal: listan values saknas. Inget lästes in. Välj en annan fil."
    ),
    "key_figures.too_many": (
        "Det är fler än {most} värden, och inget lästes in. Dela upp dem i flera filer, eller välj färre år."
    ),
    "key_figures.no_import": "Det finns ingen inläsning med nummer {number}. Inget har ändrats.",
    "key_figures.group_unnamed": "Skriv vad jämförelsegruppen heter. Inget har ändrats.",
    "key_figures.group_twice": "Det finns redan en jämförelsegrupp som heter {name}. Inget har ändrats.",
    "key_figures.no_group": "Det finns ingen jämförelsegrupp med nummer {number}. Inget har ändrats.",
    "key_figures.no_figure": (
        "Inget nyckeltal som heter ”{figure}” har inlästa värden. Skriv det som i listan, eller läs in det först."
    ),
    "key_figures.no_municipality": (
        "Nyckeltalen har ingen kommun som heter ”{name}”. Inget har ändrats. Rätta namnet, eller läs in nyckeltal för"
        " kommunen först."
    ),
    "key_figures.network_off": (
        "Hämtning över nätverket är inte påslagen, och inget har hämtats. Slå på den, eller läs in en fil med"
        " nyckeltal."
    ),
    "key_figures.no_address": (
        "Adressen går inte att använda, och inget har hämtats. Skriv den så som källan anger den, med https:// först."
    ),
    "key_figures.no_id": (
        "”{word}” går inte att fråga efter, och inget har hämtats. Ett nyckeltal skrivs som N12345, en kommun med sin"
        " kod på fyra siffror och ett år med fyra siffror."
    ),
    "key_figures.nothing_asked": "Välj minst ett nyckeltal och ett år. Inget har hämtats.",
    "key_figures.no_network": (
        "Det gick inte att nå {host}. Inget har hämtats och inget har ändrats. Kontrollera nätverket och adressen,"
        " eller läs in en fil med nyckeltal i stället."
    ),
    "key_figures.too_late": (
        "{host} svarade inte i tid. Inget har hämtats och inget har ändrats. Försök igen senare, eller läs in en fil"
        " med nyckeltal i stället."
    ),
    "key_figures.cut_off": (
        "Svaret från {host} bröts innan det var helt. Inget har ändrats. Försök igen, eller läs in en fil med nyckeltal"
        " i stället."
    ),
    "key_figures.not_found": (
        "{host} har inget på den adressen (404). Inget har ändrats. Kontrollera adressen och nyckeltalens id, eller läs"
        " in en fil med nyckeltal i stället."
    ),
    "key_figures.service_error": (
        "{host} svarade med fel {status}. Inget har ändrats. Försök igen senare, eller läs in en fil med nyckeltal i"
        " stället."
    ),
    "key_figures.elsewhere": (
        "{host} hänvisar till en annan adress, som inte följs. Inget har ändrats. Kontrollera adressen, eller läs in en"
        " fil med nyckeltal i stället."
    ),
    "key_figures.answer_too_large": (
        "Svaret från {host} är större än {most} MB och hämtas inte. Inget har ändrats. Välj färre nyckeltal, kommuner"
        " eller år."
    ),
    "key_figures.too_many_pages": (
        "Svaret från {host} har fler än {most} sidor och hämtas inte. Inget har ändrats. Välj färre nyckeltal, kommuner"
        " eller år."
    ),
    "key_figures.not_asked": (
        "Svaret från {host} har värden för annat än de nyckeltal, kommuner och år som frågan gällde. Inget har ändrats."
        " Kontrollera adressen, eller läs in en fil med nyckeltal i stället."
    ),
    "key_figures.answer_unreadable": (
        "Svaret från {host} går inte att läsa som nyckeltal. Inget har ändrats. Kontrollera adressen, eller läs in en"
        " fil med nyckeltal i stället."
    ),
}

MISTAKES = {
    **OF_EXPRESSIONS,
    **OF_CHECKLISTS,
    **OF_FILES,
    **OF_FORMS,
    **OF_ANSWERS,
    **OF_REGISTERS,
    **OF_KEY_FIGURES,
    **OF_SCALES,
}
"""What can be wrong in a table from outside: cause and remedy of every code that a `Problem` can have."""

TEXTS = (
    FILE
    | CHECKLIST
    | IMPORT
    | REVIEW
    | CASE
    | FACT_CHECK
    | CONCLUSION
    | RESPONSE_FORM
    | SAMPLE
    | REGISTER
    | TALLY
    | PROOF
    | INTERVAL
    | EXPORT
    | RECOMMENDATION
    | COMMAND
    | KEY_FIGURES
)
TEXTS |= {code: f"{mistake.cause} {mistake.remedy}" for code, mistake in MISTAKES.items()}


_REASONS = {
    errno.ENOENT: "mappen eller filen finns inte",
    errno.EEXIST: "namnet är upptaget av något annat",
    errno.ENOTDIR: "en del av sökvägen är ingen mapp",
    errno.EISDIR: "det är en mapp",
    errno.EACCES: "du har inte behörighet",
    errno.EPERM: "du har inte behörighet",
    errno.EROFS: "disken är skrivskyddad",
    errno.ENOSPC: "disken är full",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.EIO: "disken svarar inte",
}
"""What the system's errors are called."""

_ENGINE_REASONS = {
    "full": "disken är full",
    "readonly": "filen är skrivskyddad",
    "I/O": "disken svarar inte",
    "locked": "ett annat program håller filen låst",
    "unable to open": "filen går inte att öppna",
}
"""What SQLite's errors are called, by a word that is in them."""

MOST_TOLD = 50
"""So many mistakes are told at once: who has more of them has made the same one many times."""

_LONGEST_CELL = 120
_LONGEST_WORDS = 500
"""How many characters of a cell, and of what fills a text, are shown; a cell can hold 32,767."""


def text(code: str, **parameters: object) -> str:
    """Return the Swedish text of a code; KeyError where the catalogue has none."""
    return _filled(TEXTS[code], parameters)


def cause(problem: Problem) -> str:
    """Say what is wrong with a cell, in one or two sentences."""
    return _filled(MISTAKES[problem.code].cause, problem.parameters)


def remedy(problem: Problem) -> str:
    """Say what to do about it; a list that goes on ends the sentence by itself."""
    return _filled(_remedy(MISTAKES[problem.code], problem.parameters), problem.parameters).replace("….", "…")


def _remedy(mistake: Mistake, parameters: Mapping[str, object]) -> str:
    return mistake.unguided if mistake.unguided and not parameters.get("nearest") else mistake.remedy


def _filled(template: str, parameters: Mapping[str, object]) -> str:
    return template.format_map({name: _in_words(value) for name, value in parameters.items()})


def _in_words(value: object) -> object:
    """Say in Swedish what another program's error says, shorten a very long text, leave anything else as it is."""
    if isinstance(value, OSError):
        return _REASONS.get(value.errno or 0, "okänt fel")
    if isinstance(value, Exception):
        return next((words for word, words in _ENGINE_REASONS.items() if word in str(value)), "okänt fel")
    return _shortened(value, _LONGEST_WORDS) if isinstance(value, str) else value


def _shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def describe(problem: Problem) -> str:
    """Write one mistake as a line: where it stands, what the cell holds, what is wrong and what to do."""
    where = place(problem)
    cell = f" ”{_shortened(' '.join(problem.cell.split()), _LONGEST_CELL)}”" if problem.cell else ""
    sentence = f"{cause(problem)} {remedy(problem)}"
    return f"{where}{cell}: {sentence}" if where else sentence


def place(problem: Problem) -> str:
    """Say where a mistake stands: case, sheet, row and column, as far as it has them."""
    places = [problem.case] if problem.case else []
    if problem.sheet:
        places.append(f"blad {problem.sheet}")
    if problem.row:
        places.append(f"rad {problem.row}")
    if problem.column:
        places.append(f"kolumn {problem.column}")
    return ", ".join(places)


def message(error: AuditError) -> str:
    """Write an error for the user: what happened, and each mistake on a line of its own, as far as `listed` does."""
    head = text(error.code, **error.parameters)
    return "\n".join([head, *listed(error.problems)]) if isinstance(error, RefusedError) else head


def listed(problems: Sequence[Problem]) -> list[str]:
    """Write the first mistakes, a line each, and how many more there are."""
    lines = [f"  {describe(problem)}" for problem in problems[:MOST_TOLD]]
    return [*lines, f"  {untold(problems)}"] if untold(problems) else lines


def untold(problems: Sequence[Problem]) -> str:
    """Say how many mistakes there are beyond those that are told; '' where there are none."""
    more = len(problems) - MOST_TOLD
    return f"… och {more} till." if more > 0 else ""
