"""What every refusal and failure of boto3 is translated to."""

from __future__ import annotations

import botocore.exceptions as vendor
import pytest
import urllib3.exceptions
from botocore.parsers import ResponseParserError

from kiosk.errors import (
    ConditionsUnsupported,
    ObjectMissing,
    StoreConflict,
    StoreDenied,
    StoreError,
    StoreMisconfigured,
    StoreUnreachable,
)
from kiosk.gallery.s3_errors import error_code, translate

STORE = "s3://test-bucket"
SECRET = "not-a-real-secret"


def refusal(status: int, code: str, operation: str = "GetObject") -> vendor.ClientError:
    return vendor.ClientError(
        {"Error": {"Code": code, "Message": SECRET}, "ResponseMetadata": {"HTTPStatusCode": status}},  # type: ignore[typeddict-item]
        operation,
    )


ERRORS = [
    (400, "ExpiredToken", StoreDenied, "credentials"),
    (400, "RequestTimeout", StoreUnreachable, "try again"),
    (400, "AuthorizationHeaderMalformed", StoreMisconfigured, "region"),
    (400, "IllegalLocationConstraintException", StoreMisconfigured, "region"),
    (400, "InvalidBucketName", StoreMisconfigured, "address"),
    (400, "SomethingNew", StoreError, "doctor"),
    (401, "Unauthorized", StoreDenied, "credentials"),
    (403, "AccessDenied", StoreDenied, "does not allow"),
    (403, "InvalidAccessKeyId", StoreDenied, "credentials"),
    (403, "SignatureDoesNotMatch", StoreDenied, "credentials"),
    (403, "RequestTimeTooSkewed", StoreDenied, "date and time"),
    (403, "InvalidObjectState", StoreError, "archive"),
    (404, "NoSuchBucket", StoreMisconfigured, "bucket"),
    (404, "NoSuchKey", ObjectMissing, "no such object"),
    (404, "", ObjectMissing, "no such object"),
    (405, "MethodNotAllowed", StoreMisconfigured, "address"),
    (429, "TooManyRequests", StoreUnreachable, "later"),
    (500, "InternalError", StoreUnreachable, "later"),
    (501, "NotImplemented", StoreUnreachable, "later"),
    (503, "SlowDown", StoreUnreachable, "later"),
    (301, "PermanentRedirect", StoreMisconfigured, "region"),
    (302, "302", StoreUnreachable, "not S3's"),
]


@pytest.mark.parametrize(("status", "code", "expected", "advice"), ERRORS)
def test_refusals(status: int, code: str, expected: type[StoreError], advice: str) -> None:
    error = translate(refusal(status, code), STORE, conditional=False)
    assert type(error) is expected
    assert advice in str(error)
    assert STORE in str(error)
    assert SECRET not in str(error)


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [
        (412, "PreconditionFailed", StoreConflict),
        (412, "412", StoreConflict),
        (409, "ConditionalRequestConflict", StoreConflict),
        (409, "OperationAborted", StoreConflict),
        (404, "NoSuchKey", StoreConflict),
        (404, "NoSuchBucket", StoreMisconfigured),
        (501, "NotImplemented", ConditionsUnsupported),
        (503, "SlowDown", StoreUnreachable),
        (403, "AccessDenied", StoreDenied),
    ],
)
def test_refused_conditions(status: int, code: str, expected: type[StoreError]) -> None:
    assert type(translate(refusal(status, code, "PutObject"), STORE, conditional=True)) is expected


def test_listing_that_is_not_found_is_a_wrong_address() -> None:
    error = translate(refusal(404, "404", "ListObjectsV2"), STORE, conditional=False)
    assert type(error) is StoreMisconfigured


def test_code_that_is_no_code_is_not_repeated() -> None:
    error = translate(refusal(400, f"your secret: {SECRET}"), STORE, conditional=False)
    assert "unknown code" in str(error)
    assert SECRET not in str(error)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (vendor.EndpointConnectionError(endpoint_url=SECRET), StoreUnreachable),
        (vendor.ConnectTimeoutError(endpoint_url=SECRET), StoreUnreachable),
        (vendor.ReadTimeoutError(endpoint_url=SECRET), StoreUnreachable),
        (vendor.ConnectionClosedError(endpoint_url=SECRET), StoreUnreachable),
        (vendor.ProxyConnectionError(proxy_url=SECRET), StoreUnreachable),
        (vendor.SSLError(endpoint_url=SECRET, error=OSError(SECRET)), StoreUnreachable),
        (vendor.HTTPClientError(error=SECRET), StoreUnreachable),
        (vendor.ResponseStreamingError(error=SECRET), StoreUnreachable),
        (vendor.IncompleteReadError(actual_bytes=1, expected_bytes=2), StoreUnreachable),
        (vendor.FlexibleChecksumError(error_msg=SECRET), StoreUnreachable),
        (urllib3.exceptions.SSLError(SECRET), StoreUnreachable),
        (ResponseParserError(SECRET), StoreUnreachable),
        (ConnectionResetError(SECRET), StoreUnreachable),
        (KeyError("ETag"), StoreUnreachable),
        (vendor.NoCredentialsError(), StoreDenied),
        (vendor.PartialCredentialsError(provider="env", cred_var="x"), StoreDenied),
        (vendor.CredentialRetrievalError(provider="env", error_msg=SECRET), StoreDenied),
        (vendor.UnauthorizedSSOTokenError(), StoreDenied),
        (vendor.ProfileNotFound(profile="x"), StoreDenied),
        (vendor.ConfigParseError(path="x"), StoreMisconfigured),
        (vendor.InvalidRegionError(region_name="x"), StoreMisconfigured),
        (vendor.ParamValidationError(report=SECRET), StoreMisconfigured),
        (ValueError(f"Invalid endpoint: {SECRET}"), StoreMisconfigured),
        (vendor.BotoCoreError(), StoreError),
    ],
)
def test_failures(error: Exception, expected: type[StoreError]) -> None:
    translated = translate(error, STORE, conditional=False)
    assert type(translated) is expected
    assert STORE in str(translated)
    assert SECRET not in str(translated)


def test_mistakes_of_ours_are_not_translated() -> None:
    assert translate(TypeError("a mistake"), STORE, conditional=False) is None


def test_code_of_an_error() -> None:
    assert error_code(refusal(403, "RequestTimeTooSkewed")) == "RequestTimeTooSkewed"
    assert error_code(vendor.HTTPClientError(error="x")) == ""
    assert error_code(ValueError()) == ""
