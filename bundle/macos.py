"""What macOS is told of the program: that files ending in .granskning are its own."""

_TYPE = "se.aktgranskning.granskning"


def document_types() -> dict[str, object]:
    """Return the entries of Info.plist that export the type of an audit file and claim it for the program."""
    return {
        "NSHighResolutionCapable": True,
        "CFBundleDevelopmentRegion": "sv",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Granskning",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": _TYPE,
                "UTTypeDescription": "Granskning",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["granskning"]},
            }
        ],
    }
