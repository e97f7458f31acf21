"""`kiosk iam-policy`: what AWS has to allow a kiosk, or an administrator."""

from __future__ import annotations

import json

import click

from kiosk.commands.common import Call, command
from kiosk.gallery.iam_policy import Role, policy


@click.command("iam-policy")
@click.option(
    "--role",
    required=True,
    type=click.Choice([role.value for role in Role]),
    help="Whose credentials it is for: a kiosk at a door, or an administrator who enrolls and removes people.",
)
@command
def iam_policy(call: Call, *, role: str) -> None:
    """Print the smallest AWS IAM policy for the bucket in `store`.

    Attach it to the user or role whose credentials the kiosk gets. Outside AWS's usual regions (China,
    GovCloud) `region` has to be set.
    """
    from kiosk.gallery.open_store import bucket_and_prefix

    bucket, prefix = bucket_and_prefix(call.settings)
    printed = policy(bucket, prefix, Role(role), call.settings.region)
    call.report(printed, json.dumps(printed, indent=2))
