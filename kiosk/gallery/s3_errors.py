"""Translates what boto3 raises into the store branch of the error tree.

Everything is recognised by names, error codes and status numbers, so that this module needs no boto3. Texts
are our own: what a server or library says is never repeated, because it may contain credentials.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.errors import (
    ConditionsUnsupported,
    ObjectMissing,
    StoreConflict,
    StoreDenied,
    StoreError,
    StoreMisconfigured,
    StoreUnreachable,
)

CLOCK_CODES = frozenset({"RequestTimeTooSkewed", "RequestExpired"})


@dataclass(frozen=True, slots=True)
class _Fault:
    """What to raise; `text` goes on after "The photo store s3://bucket"."""

    kind: type[StoreError]
    text: str


_NO_ANSWER = _Fault(
    StoreUnreachable, "does not answer. Please check the network and the endpoint address, then try again."
)
_FAILING = _Fault(StoreUnreachable, "is overloaded or has a fault of its own. Please try again later.")
_BROKE_OFF = _Fault(StoreUnreachable, "broke off in the middle of an answer. Please try again.")
_UNTRUSTED = _Fault(
    StoreUnreachable,
    "cannot be reached safely. Please check the date of this machine, and the server's certificate.",
)
_NOT_S3 = _Fault(
    StoreUnreachable,
    "gave an answer that is not S3's. Please check the endpoint address, and any login page of this network.",
)
_NO_CREDENTIALS = _Fault(
    StoreDenied, "needs credentials, and none are complete. Please set up AWS credentials or `profile`."
)
_BAD_CREDENTIALS = _Fault(
    StoreDenied, "does not accept the credentials. Please check the access key and secret, or renew them."
)
_NOT_ALLOWED = _Fault(
    StoreDenied,
    "does not allow this. Please give these credentials what `kiosk iam-policy` prints.",
)
_WRONG_CLOCK = _Fault(
    StoreDenied,
    "refuses because its clock and this machine's differ. Please set this machine's date and time.",
)
_NO_BUCKET = _Fault(StoreMisconfigured, "does not exist. Please check the bucket's name in `store`.")
_WRONG_REGION = _Fault(
    StoreMisconfigured, "is in another region. Please set `region` to the bucket's region."
)
_WRONG_ADDRESS = _Fault(
    StoreMisconfigured, "has an address that cannot work. Please check `store`, `endpoint_url` and `region`."
)
_WRONG_CONFIGURATION = _Fault(
    StoreMisconfigured,
    "cannot be opened with the AWS configuration of this machine. Please correct that file.",
)
_ARCHIVED = _Fault(
    StoreError, "keeps this object in an archive. Please restore it in the bucket, or replace it."
)
_MISSING = _Fault(ObjectMissing, "has no such object. Please list the store again.")
_CONFLICT = _Fault(StoreConflict, "has another version of this object now. Please read it again and retry.")
_UNCONDITIONAL = _Fault(
    ConditionsUnsupported, "does not support conditional writes. Please write without a condition."
)
_REFUSED = _Fault(StoreError, "refused a request. Please run `kiosk doctor` and check the server's log.")


def _table(*rows: tuple[str, _Fault]) -> Mapping[str, _Fault]:
    return {name: fault for names, fault in rows for name in names.split()}


# Sources: Amazon S3 API Reference, "Error responses"; STS common errors.
_CODES = _table(
    ("NoSuchKey NoSuchVersion", _MISSING),
    ("NoSuchBucket", _NO_BUCKET),
    ("PermanentRedirect AuthorizationHeaderMalformed IllegalLocationConstraintException", _WRONG_REGION),
    ("IllegalLocationConstraint IncorrectEndpoint", _WRONG_REGION),
    ("InvalidBucketName", _WRONG_ADDRESS),
    ("AccessDenied AllAccessDisabled AccountProblem", _NOT_ALLOWED),
    (
        "ExpiredToken ExpiredTokenException InvalidToken TokenRefreshRequired InvalidSecurity",
        _BAD_CREDENTIALS,
    ),
    ("InvalidAccessKeyId InvalidClientTokenId SignatureDoesNotMatch NotSignedUp", _BAD_CREDENTIALS),
    (" ".join(CLOCK_CODES), _WRONG_CLOCK),
    ("InvalidObjectState", _ARCHIVED),
    (
        "InternalError ServiceUnavailable SlowDown RequestLimitExceeded Throttling ThrottlingException",
        _FAILING,
    ),
    ("RequestTimeout IncompleteBody BadDigest", _BROKE_OFF),
    ("PreconditionFailed ConditionalRequestConflict", _CONFLICT),
)
_STATUSES: Mapping[int, _Fault] = {
    301: _WRONG_REGION,
    401: _BAD_CREDENTIALS,
    403: _NOT_ALLOWED,
    404: _MISSING,
    405: _WRONG_ADDRESS,
    408: _BROKE_OFF,
    409: _CONFLICT,
    412: _CONFLICT,
    429: _FAILING,
}
# A conditional write has lost where the object it is about is gone, too.
_CONDITIONAL_STATUSES: Mapping[int, _Fault] = {404: _CONFLICT, 501: _UNCONDITIONAL}

# Class names of botocore, urllib3 and Python; the nearest base class that is listed counts.
_EXCEPTIONS = _table(
    ("EndpointConnectionError ConnectTimeoutError ProxyConnectionError ConnectionError", _NO_ANSWER),
    ("ReadTimeoutError HTTPClientError HTTPError OSError", _NO_ANSWER),
    ("ConnectionClosedError ResponseStreamingError IncompleteReadError ProtocolError", _BROKE_OFF),
    ("ChecksumError FlexibleChecksumError", _BROKE_OFF),
    ("SSLError", _UNTRUSTED),
    # KeyError: a field is missing that every S3 server gives.
    ("ResponseParserError PaginationError KeyError", _NOT_S3),
    ("NoCredentialsError PartialCredentialsError CredentialRetrievalError ProfileNotFound", _NO_CREDENTIALS),
    ("NoAuthTokenError TokenRetrievalError SSOError LoginError UnknownCredentialError", _NO_CREDENTIALS),
    ("MetadataRetrievalError RefreshWithMFAUnsupportedError MissingDependencyException", _NO_CREDENTIALS),
    ("ConfigParseError ConfigNotFound InvalidConfigError", _WRONG_CONFIGURATION),
    ("ParamValidationError ValidationError BaseEndpointResolverError EndpointProviderError", _WRONG_ADDRESS),
    ("InvalidDNSNameError InvalidHostLabelError UnsupportedS3ArnError ValueError", _WRONG_ADDRESS),
    ("BotoCoreError Boto3Error", _REFUSED),
)


def translate(error: Exception, store: str, *, conditional: bool) -> StoreError | None:
    """The StoreError that tells a person what `error` means for the bucket of address `store`.

    `conditional` says that a conditional write was refused. None for what no vendor raises: a bug of ours.
    """
    names = [base.__name__ for base in type(error).__mro__]
    if "ClientError" not in names:
        return _describe(_first(names), store, names[0])
    response: Mapping[str, Any] = getattr(error, "response", {})
    status = int(response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
    code = str(response.get("Error", {}).get("Code", ""))
    listing = getattr(error, "operation_name", "").startswith("List")
    fault = _refusal(code, status, conditional=conditional, listing=listing)
    return _describe(fault, store, f"{status} {_harmless(code)}")


def error_code(error: Exception) -> str:
    """The server's code in a ClientError of botocore; "" in any other exception."""
    response = getattr(error, "response", None)
    return str(response.get("Error", {}).get("Code", "")) if isinstance(response, dict) else ""


def _refusal(code: str, status: int, *, conditional: bool, listing: bool) -> _Fault:
    if conditional and status in _CONDITIONAL_STATUSES and code != "NoSuchBucket":
        return _CONDITIONAL_STATUSES[status]
    if code in _CODES:
        return _CODES[code]
    if listing and status == 404:
        return _WRONG_ADDRESS  # a listing of nothing is empty: only another kind of server answers like this
    if status in _STATUSES:
        return _STATUSES[status]
    if status >= 500:
        return _FAILING
    return _NOT_S3 if status < 400 else _REFUSED


def _first(names: Iterable[str]) -> _Fault | None:
    return next((_EXCEPTIONS[name] for name in names if name in _EXCEPTIONS), None)


def _describe(fault: _Fault | None, store: str, detail: str) -> StoreError | None:
    return None if fault is None else fault.kind(f"The photo store {store} {fault.text} [{detail}]")


def _harmless(code: str) -> str:
    """The code, unless it does not look like one: it is the server's text."""
    return code if re.fullmatch(r"[A-Za-z0-9.]{1,64}", code) else "unknown code"
