"""The words of `aktgranskning`, `checklists` and `exports` that the screen shows, marked once for Qt Linguist.

Those packages know nothing of Qt: their tables hold Swedish words, which documents are written with in every language
of the screen. The screen shows such a word through `tr`; here it is only made known. A test compares the two.
"""

from ui.translating import later

WORDING = (
    later("Uppfyllt"),
    later("Delvis"),
    later("Ej uppfyllt"),
    later("Ej tillämpligt"),
    later("Kan ej bedömas"),
    later("Ej ställd"),
    later("Obesvarad"),
    later("Besvarad"),
    later("Ej påbörjad"),
    later("Påbörjad"),
    later("Klar"),
    later("Fritext"),
    later("Heltal"),
    later("Tal"),
    later("Tal inom gränser"),
    later("Datum"),
    later("Klockslag"),
    later("Datum och klockslag"),
    later("Ett val"),
    later("Flera val"),
    later("Rangordning"),
    later("Bekräftelse"),
    later("Handling i akten"),
    later("Bild i akten"),
    later("Upplysning"),
    later("Visas, besvaras inte"),
    later("Beräknad"),
    later("Dold"),
    later("Tid då granskningen av akten börjar, fylls i av programmet"),
    later("Tid då granskningen av akten slutar, fylls i av programmet"),
    later("Dag då granskningen av akten börjar, fylls i av programmet"),
    later("Granskarens namn, fylls i av programmet"),
    later("Rader, så många som behövs"),
    later("räknas som utfall"),
    later("räknas som fördelning"),
    later("räknas som statistik"),
    later("räknas inte"),
    later("plats i akten"),
    later("kommentar"),
    later("Enkelt slumpmässigt"),
    later("Stratifierat slumpmässigt"),
    later("Systematiskt"),
    later("Samtliga akter"),
    later("För hand, inte slumpmässigt"),
    later("Lika många från varje stratum"),
    later("I proportion till stratumens storlek"),
    later("Ett bestämt antal från varje stratum"),
    later("Ingår"),
    later("Utanför populationen"),
    later("Saknas"),
    later("Lämnades inte ut"),
    later("Fanns"),
    later("Tillkom efteråt"),
    later("Vet ej"),
    later("Ej angivet"),
    later("Inte avgjort"),
    later("Svaret står kvar"),
    later("Svaret ändrat"),
    later("Samma svar"),
    later("Inte känt om de ingår"),
    later("Utelämnade ur registret"),
    later("Ingår i registret"),
    later("hela urvalsramen"),
    later("räknat per rad"),
    later("tidigast"),
    later("median"),
    later("senast"),
    later("minst"),
    later("högst"),
)
"""Of `domain.wording`."""

CONCLUSIONS = (
    later("Lag"),
    later("Riktlinje"),
    later("Lokal regel"),
    later("Intervju"),
    later("Dokument"),
    later("Nyckeltal"),
    later("Hög"),
    later("Medel"),
    later("Låg"),
    later("Ja"),
    later("Nej"),
    later("Inte bedömd"),
    later("Sammanfattande bedömning"),
    later("medelvärde"),
    later("Uppgift saknas"),
    later("ska"),
    later("bör"),
    later("hög"),
    later("medel"),
    later("låg"),
    later("ja"),
    later("delvis"),
    later("nej"),
    later("öppen"),
    later("besvarad"),
    later("pågår"),
    later("genomförd"),
    later("avvisad"),
)
"""Of `domain.conclusions`."""

SIGN_OFF = (
    later("stängd"),
    later("Ett dokument jämförs med granskningen genom dokumentets egen Kontrollsumma (verify --head)."),
)
"""Of `domain.sign_off` and `domain.sign_off_words`; an open review note is called as a recommendation is."""

PASSPHRASE = (
    later("Orden i granskningens namn gissas först."),
    later("Vanliga ord och lösenord gissas först."),
    later("Tangenter och siffror i rad gissas först."),
    later("Upprepade tecken hjälper inte."),
    later("Årtal gissas först."),
)
"""Of `domain.passphrase_strength`."""

DISPOSAL = (
    later("återstår"),
    later("förstörd"),
    later("fanns inte"),
    later("ändrad sedan den skrevs, lämnad"),
    later("kunde inte kännas igen, lämnad"),
    later("kunde inte förstöras"),
    later(
        "Gallringen gäller de filer som programmet känner till. Kopior på andra platser, i e-post, i synkroniserade"
        " mappar, i datorns egna säkerhetskopior och på papper omfattas inte och gallras för sig."
    ),
)
"""Of `domain.disposal`."""

SAMPLE = (
    later("(saknas)"),
    later("(går inte att läsa)"),
)
"""Of `domain.strata`."""

INTERVALS = (
    later(
        "Intervallen gäller hela det register som urvalet drogs ur, så långt det hör till populationen, och i ett"
        " stratifierat urval varje stratum för sig. De är exakta och tvåsidiga, och beräknade för varje fråga för sig:"
        " med till exempel 95 procents konfidens omfattar intervallet det rätta talet i minst 95 av 100 urval. När"
        " många frågor prövas är det därför att vänta att något intervall inte gör det."
    ),
)
"""Of `domain.intervals`."""

FORMATS = (
    later("Excel"),
    later("Arbetsbok med alla blad"),
    later(
        "Siffror, svar, formuleringar, checklista och kontroll av varje siffra. Texterna till bedömningarna är med som"
        " de är skrivna: motiveringar, intervjuanteckningar och annat underlag, rekommendationer och svar. Utan"
        " akternas fritextsvar och kommentarer, platser i akten och diarienummer."
    ),
    later(
        "Allt i redovisningen, och dessutom fritextsvar samt bladet Kommentarer: akt, fråga, svar, kommentar, plats i"
        " akten, granskare och tid."
    ),
    later("Word"),
    later("Bilaga till rapporten"),
    later(
        "Metod, tabeller med siffror och formuleringar under revisionsfrågorna. Texterna till bedömningarna är med som"
        " de är skrivna: motiveringar, intervjuanteckningar och annat underlag, rekommendationer och svar. Utan"
        " akternas fritextsvar och kommentarer, platser i akten och diarienummer."
    ),
    later("Allt i redovisningen, och dessutom ett avsnitt med kommentarerna: fråga, akt, svar och plats i akten."),
    later("CSV"),
    later("Ett svar per rad"),
    later(
        "En tabell med akt, fråga, svar och tid. Utan akternas fritextsvar och kommentarer, platser i akten och"
        " diarienummer."
    ),
    later("Samma tabell, och dessutom fritextsvar, kommentarer, platser i akten och granskare."),
    later("JSON-paket"),
    later("Checklista och svar"),
    later(
        "Checklista, akter, svar, förvaltningens synpunkter och siffror, för andra program. Utan akternas fritextsvar"
        " och kommentarer, platser i akten och diarienummer."
    ),
    later("Samma paket, och dessutom fritextsvar, kommentarer, platser i akten, granskare och förvaltningens ord."),
)
"""Of `exports.formats`."""
