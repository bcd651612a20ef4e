"""What Windows shows as the properties of the program's file."""

_TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("041d04b0", [
      StringStruct("FileDescription", "Aktgranskning"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "aktgranskning"),
      StringStruct("OriginalFilename", "aktgranskning.exe"),
      StringStruct("ProductName", "Aktgranskning"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x041d, 0x04b0])]),
  ],
)
"""


def version_resource(version: str) -> str:
    """Return the resource for a version such as 1.2.0, as PyInstaller reads it; Windows wants four numbers."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()]
    return _TEXT.format(version=version, numbers=tuple((numbers + [0] * 4)[:4]))
