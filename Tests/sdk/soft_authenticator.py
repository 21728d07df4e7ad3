"""A browser with an authenticator in software, which speaks as Yubico's `fido2` library has it."""

import json
import secrets

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import sha256, websafe_decode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticationResponse,
    AuthenticatorAssertionResponse,
    AuthenticatorAttestationResponse,
    AuthenticatorData,
    CollectedClientData,
    RegistrationResponse,
)

Flag = AuthenticatorData.FLAG


class SoftAuthenticator:
    """It has one passkey, which it makes when it is asked for one."""

    def __init__(self, origin):
        self.origin = origin
        self.credential_id = secrets.token_bytes(32)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.user_handle = None
        self.counter = 0

    def create(self, started):
        """What `navigator.credentials.create` gives for the options of a start."""
        options = json.loads(started["options"])["publicKey"]
        assert {"type": "public-key", "alg": ES256.ALGORITHM} in options["pubKeyCredParams"]
        self.user_handle = websafe_decode(options["user"]["id"])
        public_key = ES256.from_cryptography_key(self.key.public_key())
        attested = AttestedCredentialData.create(Aaguid.NONE, self.credential_id, public_key)
        data = self._data(options["rp"]["id"], Flag.UP | Flag.UV | Flag.AT, attested)
        response = AuthenticatorAttestationResponse(
            client_data=self._client_data("webauthn.create", options),
            attestation_object=AttestationObject.create("none", data, {}),
        )
        return json.dumps(dict(RegistrationResponse(raw_id=self.credential_id, response=response)))

    def get(self, started):
        """What `navigator.credentials.get` gives for the options of a start."""
        options = json.loads(started["options"])["publicKey"]
        allowed = [websafe_decode(passkey["id"]) for passkey in options["allowCredentials"]]
        assert not allowed or self.credential_id in allowed
        client_data = self._client_data("webauthn.get", options)
        data = self._data(options["rpId"], Flag.UP | Flag.UV)
        response = AuthenticatorAssertionResponse(
            client_data=client_data,
            authenticator_data=data,
            signature=self.key.sign(data + client_data.hash, ec.ECDSA(hashes.SHA256())),
            user_handle=self.user_handle,
        )
        return json.dumps(dict(AuthenticationResponse(raw_id=self.credential_id, response=response)))

    def _client_data(self, kind, options):
        return CollectedClientData.create(kind, options["challenge"], self.origin)

    def _data(self, relying_party, flags, attested=b""):
        self.counter += 1
        return AuthenticatorData.create(sha256(relying_party.encode()), flags, self.counter, attested)
