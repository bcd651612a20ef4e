"""What is guessed first of a passphrase: common passwords, rows of keys. Compiled for this program."""

_WORDS = """
    password passw0rd password1 pass passord lösenord losenord lösen losen hemligt hemlig hej hejhej hejsan hejhej123
    admin administrator root user användare gäst guest login welcome välkommen valkommen change changeme letmein
    sommar sommaren vinter vintern höst hösten host vår våren var semester jul julafton midsommar påsk
    januari februari mars april maj juni juli augusti september oktober november december
    måndag tisdag onsdag torsdag fredag lördag söndag
    sverige svensk svenska stockholm göteborg goteborg malmö malmo uppsala västerås örebro linköping norge danmark
    kommun kommunen kommunal region regionen revision revisor revisorn revisorerna revisionen granskning granskningen
    granskare akt akter rapport rapporten jobb jobbet kontor kontoret arbete
    älskling alskling älskar alskar kärlek karlek mamma pappa barn familj vän vänner hund hunden katt katten häst
    hammarby djurgården djurgarden aik hammarby frölunda fotboll hockey
    anna erik lars karl maria johan andreas emma oscar elsa alice william daniel peter maja sara eva
    qwerty qwertz asdf asdfgh zxcvbn abc abcd abcdef abc123 iloveyou love monkey dragon master sunshine princess
    football baseball shadow superman batman trustno1 secret whatever freedom computer dator datorn internet
    spring summer autumn winter monday friday hello test testing test123 demo example exempel
    och att det som en ett är i på av för med till den de har inte om vi du jag han hon
    the and for you with that this from my our is are not
"""

COMMON_WORDS = tuple(_WORDS.split())
"""Common passwords, and the words that they are made of, in Swedish and English; the most common roughly first."""

KEY_ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyzåäö", "qwertzuiop")
"""Rows that a finger follows, to be read either way."""
