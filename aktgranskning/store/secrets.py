"""What opens an encrypted audit file: a passphrase, or the recovery key that was printed; neither is ever written.

The key is derived here and handed to SQLCipher as it is. It is derived as SQLCipher itself does it (version 4:
PBKDF2 with HMAC-SHA512, the salt in the first 16 bytes of the file), so that other programs that know SQLCipher open
the file by its passphrase too. Source: SQLCipher's design, "Key derivation"; RFC 8018, section 5.2.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field

from aktgranskning.store.header import SALT_BYTES

_ROUNDS = 256_000
_KEY_BYTES = 32
_CHECK_BYTES = 2
_GROUP = 5
_WRITTEN_CHARACTERS = -(-(_KEY_BYTES + _CHECK_BYTES) * 8 // 5)
_MISREAD = str.maketrans("018", "OIB")
"""Digits that the recovery key never has, and the letters that they are misread for."""


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What the user made up; the same letters are the same passphrase however a keyboard composes them."""

    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """The key of a file itself (32 bytes), which opens it and its backups without the passphrase."""

    key: bytes = field(repr=False)

    def written(self) -> str:
        """Return it as it is printed: eleven groups of five, the last characters of which check the others."""
        code = base64.b32encode(self.key + _check(self.key)).decode().rstrip("=")
        return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


Secret = Passphrase | RecoveryKey


@dataclass(frozen=True, slots=True)
class FileKey:
    """What one file is encrypted with: the key (32 bytes) and the salt that the file begins with (16 bytes)."""

    key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def for_pragma(self) -> str:
        """Return it as SQLCipher takes it in `PRAGMA key` and `ATTACH … KEY`, where it cannot be bound."""
        return f"\"x'{self.key.hex()}{self.salt.hex()}'\""


def secret_from(entered: str) -> Secret:
    """Return what was entered: the recovery key where it is one, by its check, else a passphrase."""
    code = "".join(entered.upper().split()).replace("-", "").translate(_MISREAD)
    if len(code) == _WRITTEN_CHARACTERS:
        try:
            whole = base64.b32decode(code + "=" * (-len(code) % 8))
        except binascii.Error:
            return Passphrase(entered)
        if whole[_KEY_BYTES:] == _check(whole[:_KEY_BYTES]):
            return RecoveryKey(whole[:_KEY_BYTES])
    return Passphrase(entered)


def file_key(secret: Secret, salt: bytes) -> FileKey:
    """Return the key of the file that begins with a salt; takes some tenths of a second for a passphrase."""
    if isinstance(secret, RecoveryKey):
        return FileKey(secret.key, salt)
    words = unicodedata.normalize("NFC", secret.words).encode("utf-8", "surrogatepass")
    return FileKey(hashlib.pbkdf2_hmac("sha512", words, salt, _ROUNDS, _KEY_BYTES), salt)


def new_file_key(secret: Secret) -> FileKey:
    """Return the key for a new file, with a salt of its own."""
    return file_key(secret, secrets.token_bytes(SALT_BYTES))


def opens(secret: Secret, key: FileKey) -> bool:
    """Say whether a secret is the one that a file is encrypted with, as it is open."""
    return hmac.compare_digest(file_key(secret, key.salt).key, key.key)


def _check(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:_CHECK_BYTES]
