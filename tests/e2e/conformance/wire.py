# SPDX-License-Identifier: GPL-3.0-or-later
"""The bytes of the license protocol, written from its description: base64url, JWK thumbprints, compact JWS, documents."""
import base64
import hashlib
import json
import os
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

TIME_MAX = 253402300799
COUNT_MAX = 2**53 - 1
BODY_MAX = 65536
ORDER = 2**252 + 27742317777372353535851937790883648493  # of the Ed25519 base point


def b64u(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64u(text):
    """Canonical base64url only: decoding and encoding returns the same text."""
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if b64u(data) != text:
        raise ValueError("not canonical base64url")
    return data


def random_id():
    return b64u(os.urandom(16))


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def thumbprint(x):
    return b64u(hashlib.sha256(('{"crv":"Ed25519","kty":"OKP","x":"%s"}' % x).encode()).digest())


def jwk(raw):
    """The JWK of 32 bytes as a public key, valid or not."""
    x = b64u(raw)
    return {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": thumbprint(x), "alg": "EdDSA"}


class Key:
    def __init__(self):
        self.private = Ed25519PrivateKey.generate()
        self.raw = self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.jwk = jwk(self.raw)
        self.kid = self.jwk["kid"]

    def sign(self, data):
        return self.private.sign(data)

    def secret(self):
        return b64u(self.private.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption()))


def good_signature(raw_key, signature, data):
    try:
        Ed25519PublicKey.from_public_bytes(raw_key).verify(signature, data)
        return True
    except Exception:
        return False


def license_row(kind="endpoint", label="Endpoint", assigned_to="agent", total=25, used=12, **more):
    return {"type": kind, "label": label, "assigned_to": assigned_to, "total": total, "used": used, **more}


def document(now=None):
    """A server's document of an account, without the members that bind it to one request."""
    now = int(now if now is not None else time.time())
    return {
        "package": {"name": "Business", "status": "active", "channel": "direct", "valid_from": now - 86400 * 100,
                    "valid_until": now + 86400 * 200, "renews": False,
                    "storage": {"capacity": 2 * 10**12, "used": 10**12}},
        "licenses": [license_row(),
                     license_row("server", "Server", "agent", 10, 3, valid_until=now + 86400 * 90),
                     license_row("git_repository", "Git repository", "object", 40, 7)],
    }


class Draft:
    """A reply under construction; a case changes parts of it, `body` assembles and signs it."""

    def __init__(self, service, nonce, seq, iat=None, doc=None):
        iat = int(time.time()) if iat is None else iat
        self.service = service
        self.key = service.key
        self.header = {"alg": "EdDSA", "kid": self.key.kid, "typ": "license+jwt"}
        self.payload = {"v": 1, "iss": service.url, "aud": "license-console", "sub": service.account,
                        "ins": service.installation, "non": nonce, "seq": seq, "iat": iat,
                        **json.loads(compact(doc if doc is not None else service.document))}
        self.header_text = None   # str → str or bytes
        self.payload_text = None  # str → str or bytes
        self.signature = None     # (signing input, good signature) → bytes
        self.after = None         # body as bytes → bytes

    def body(self):
        header = encoded(compact(self.header), self.header_text)
        payload = encoded(compact(self.payload), self.payload_text)
        signed = (b64u(header) + "." + b64u(payload)).encode()
        signature = self.key.sign(signed)
        if self.signature:
            signature = self.signature(signed, signature)
        body = signed + b"." + b64u(signature).encode()
        return self.after(body) if self.after else body


def encoded(text, edit):
    text = edit(text) if edit else text
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
