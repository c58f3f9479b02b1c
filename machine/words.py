"""What start.py says, in Dutch and English, and how it reads what pip complains of."""

import sys

DUTCH = {
    "python": (
        "Signaal heeft Python 3.11 of nieuwer nodig: installeer een nieuwe Python van"
        " python.org en start daarmee opnieuw."
    ),
    "arm": (
        "Dit is de Python voor ARM, en daarvoor bestaat een onderdeel van Signaal niet:"
        " installeer Python 3.14 voor x64 (64-bit) van python.org en start daarmee"
        " opnieuw."
    ),
    "venv": (
        "Een onderdeel van Python ontbreekt: installeer het pakket python3-venv (sudo"
        " apt install python3-venv) of Python van python.org en start opnieuw."
    ),
    "pip": (
        "Python kan hier geen pip klaarzetten: installeer Python opnieuw, met pip"
        " aangevinkt (Debian: sudo apt install python3-venv), en start opnieuw."
    ),
    "disk": "De schijf is vol: maak minstens 300 MB vrij en start opnieuw.",
    "folder": (
        "Signaal mag niet schrijven in zijn eigen map: zet de hele map op de schijf"
        " van deze computer, op Windows bijvoorbeeld als C:\\Signaal, niet in OneDrive"
        " of een andere map die gedeeld wordt, en start opnieuw."
    ),
    "busy": (
        "Een ander programma houdt een bestand van Signaal vast, vaak een"
        " virusscanner of OneDrive: zet de map daarbuiten, op Windows bijvoorbeeld als"
        " C:\\Signaal, en start opnieuw."
    ),
    "scanner": (
        "De virusscanner van deze computer houdt een onderdeel van Signaal tegen: vraag"
        " ICT om de map van Signaal toe te staan en start opnieuw."
    ),
    "policy": (
        "Deze computer mag alleen programma's starten die ICT heeft toegestaan: vraag"
        " ICT om Python en de map van Signaal toe te staan, of neem een andere laptop."
    ),
    "path": (
        "De naam van de map is te lang voor Windows: zet de hele map dichter bij het"
        " begin van de schijf, bijvoorbeeld als C:\\Signaal, en start opnieuw."
    ),
    "load": (
        "Deze computer kan een onderdeel van Signaal niet laden: vraag ICT of een"
        " virusscanner of beleid de map .venv tegenhoudt, of neem een andere laptop."
    ),
    "internet": (
        "De allereerste start heeft één keer internet nodig: maak verbinding (een"
        " ander netwerk als dit is afgeschermd) en start opnieuw."
    ),
    "hash": (
        "Een opgehaald pakket is niet het goede: haal de map wheels weg als die er"
        " is, probeer een ander netwerk en start opnieuw."
    ),
    "package": (
        "Voor deze Python bestaat een onderdeel niet: installeer Python 3.14 (64-bit;"
        " op Windows met ARM de x64-versie) van python.org en start opnieuw."
    ),
    "wheels": (
        "De map wheels is niet voor dit systeem of deze Python gemaakt: haal hem weg,"
        " zorg één keer voor internet en start opnieuw."
    ),
    "unknown": (
        "Klaarzetten is niet gelukt: haal de map .venv weg en start opnieuw; helpt"
        " dat niet, geef dan de regel hieronder door aan wie je helpt."
    ),
    "first": (
        "Klaarzetten, ongeveer een minuut: de allereerste start heeft één keer"
        " internet nodig, daarna nooit meer."
    ),
    "packing": "Inpakken in de map wheels: dat heeft één keer internet nodig.",
    "packed": (
        "Klaar: een kopie van deze hele map start zonder internet op elke computer met"
        " dit systeem en deze Python."
    ),
    "pack-internet": (
        "Inpakken heeft internet nodig: maak verbinding (een ander netwerk als dit is"
        " afgeschermd) en typ hetzelfde opnieuw."
    ),
    "from-wheels": "Klaarzetten uit de map wheels, zonder internet.",
}

ENGLISH = {
    "python": (
        "Signaal needs Python 3.11 or newer: install a new Python from python.org and"
        " start again with that one."
    ),
    "arm": (
        "This is Python for ARM, and a part of Signaal does not exist for it: install"
        " Python 3.14 for x64 (64-bit) from python.org and start again with that one."
    ),
    "venv": (
        "A part of Python is missing: install the package python3-venv (sudo apt"
        " install python3-venv) or Python from python.org and start again."
    ),
    "pip": (
        "Python cannot set up pip here: install Python again with pip ticked (Debian:"
        " sudo apt install python3-venv) and start again."
    ),
    "disk": "The disk is full: free at least 300 MB and start again.",
    "folder": (
        "Signaal may not write in its own folder: put the whole folder on this"
        " computer's disk, on Windows for example as C:\\Signaal, not in OneDrive or"
        " another shared folder, and start again."
    ),
    "busy": (
        "Another program holds a file of Signaal, often a virus scanner or OneDrive:"
        " put the folder elsewhere, on Windows for example as C:\\Signaal, and start"
        " again."
    ),
    "scanner": (
        "This computer's virus scanner stops a part of Signaal: ask IT to allow the"
        " folder of Signaal and start again."
    ),
    "policy": (
        "This computer only starts programs that IT has allowed: ask IT to allow"
        " Python and the folder of Signaal, or take another laptop."
    ),
    "path": (
        "The name of the folder is too long for Windows: put the whole folder nearer"
        " to the beginning of the disk, for example as C:\\Signaal, and start again."
    ),
    "load": (
        "This computer cannot load a part of Signaal: ask IT whether a virus scanner or"
        " a policy blocks the folder .venv, or take another laptop."
    ),
    "internet": (
        "The very first start needs internet once: connect (to another network if"
        " this one is closed off) and start again."
    ),
    "hash": (
        "A fetched package is not the right one: take away the folder wheels if it is"
        " there, try another network and start again."
    ),
    "package": (
        "A part does not exist for this Python: install Python 3.14 (64-bit; on"
        " Windows on ARM the x64 version) from python.org and start again."
    ),
    "wheels": (
        "The folder wheels was not made for this system or this Python: take it away,"
        " have internet once and start again."
    ),
    "unknown": (
        "Setting up did not work: take away the folder .venv and start again; if that"
        " does not help, give the line below to whoever helps you."
    ),
    "first": (
        "Setting up, about a minute: the very first start needs internet once,"
        " afterwards never."
    ),
    "packing": "Packing into the folder wheels: this needs internet once.",
    "packed": (
        "Done: a copy of this whole folder starts without internet on every computer"
        " with this system and this Python."
    ),
    "pack-internet": (
        "Packing needs internet: connect (to another network if this one is closed"
        " off) and type the same again."
    ),
    "from-wheels": "Setting up from the folder wheels, without internet.",
}

# What Windows, venv and pip write when something is missing; the first match counts.
SIGNS = [
    ("scanner", ["WinError 225]", "WinError 226]"]),
    ("policy", ["WinError 1260]", "WinError 4551]", "WinError 786]"]),
    ("path", ["WinError 206]", "Long Path", "Errno 36]", "Errno 63]"]),
    ("load", ["DLL load failed", "wrong ELF class", "code signature"]),
    ("disk", ["No space left", "Errno 28]", "WinError 112]", "Disk quota"]),
    ("hash", ["DO NOT MATCH THE HASHES"]),
    ("internet", ["onnection", "getaddrinfo", "SSLError", "Proxy", "imed out"]),
    ("busy", ["WinError 32]", "WinError 33]"]),
    ("folder", ["Errno 13]", "Errno 1]", "Errno 30]", "WinError 5]", "WinError 19]"]),
    ("venv", ["ensurepip is not available", "No module named venv"]),
    ("pip", ["ensurepip", "No module named pip"]),
    ("package", ["No matching distribution"]),
]


class Missing(Exception):
    """Something that the person at the keyboard can put right."""

    def __init__(self, what: str, detail: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.detail = detail


def say(what: str, detail: str = "") -> None:
    """One sentence in Dutch and one in English; stdout belongs to `serve`."""
    for sentence in filter(None, (DUTCH[what], ENGLISH[what], detail)):
        print(sentence, file=sys.stderr, flush=True)


def why(output: str, from_wheels: bool) -> Missing:
    """What is missing, read from what venv or pip wrote."""
    for what, signs in SIGNS:
        if any(sign in output for sign in signs):
            return Missing("wheels" if from_wheels and what == "package" else what)
    lines = output.strip().splitlines()
    return Missing("unknown", lines[-1] if lines else "")


def reason(error: Exception) -> Missing:
    """The same for an error of Python's own; Windows translates all but its number."""
    number = getattr(error, "winerror", None)
    sign = f"[WinError {number}] " if number else ""
    return why(f"{sign}{type(error).__name__}: {error}", False)
