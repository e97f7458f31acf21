"""A fleet whose kiosks reach their bucket through the fault proxy, while the test reaches it past the proxy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.s3.models import s3_backends

from kiosk.gallery.gallery import Gallery
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.local_state import decode_state
from kiosk.gallery.s3_store import S3Store
from tests.gallery.fault_proxy import FaultProxy, Seen
from tests.gallery.fleet import CONTRACT, FakeEmbedder, Fleet, Machine

AMPLE_S = 30.0


@dataclass
class ProxiedFleet(Fleet):
    """`store` goes straight to the server; `wire` is what kiosks use, through the `proxy`."""

    proxy: FaultProxy = field(kw_only=True)
    wire: S3Store = field(kw_only=True)

    def fill(self, keys: Iterable[str]) -> None:
        """Make small objects, behind the back of the server: thousands of PUTs would take a while."""
        bucket, _, prefix = self.wire.name.removeprefix("s3://").partition("/")
        for key in keys:
            s3_backends[DEFAULT_ACCOUNT_ID]["aws"].put_object(bucket, f"{prefix}/{key}", b"x")

    def kiosk(self, name: str = "north", contract: str = CONTRACT, deadline: float = AMPLE_S) -> Machine:
        """See Fleet. The `deadline` is of the kind that passes by no slowness of this machine, unless given."""
        directory = self.folder / f"machine-{name}"
        local, embedder = LocalCache(directory, self.wire.name), FakeEmbedder(contract)
        gallery = Gallery(self.wire, local, embedder, key=self.key, deadline=deadline, now=self.clock)
        return Machine(gallery, embedder, local, directory)


def counts(log: list[Seen]) -> dict[str, int]:
    """How many requests of each kind these are."""
    return dict(Counter(seen.kind for seen in log))


def check_local_copies(fleet: ProxiedFleet) -> None:
    """Fail unless all that machines keep is whole: nothing half-written, photos as they are in the store."""
    listed = fleet.stored()
    bodies = {name: fleet.store.inner.get(info.key, max_bytes=1 << 24).body for name, info in listed.items()}
    for directory in fleet.folder.glob("machine-*"):
        (root,) = directory.iterdir()
        assert not list(root.glob("unfinished/*"))
        for state in root.glob("people/*/state"):
            decode_state(state.read_bytes())
        local = LocalCache(directory, fleet.wire.name)
        found = {name: local.photo("alice", name, info.etag) for name, info in listed.items()}
        kept = {name: data for name, data in found.items() if data is not None}
        assert kept == {name: bodies[name] for name in kept}
        assert len(kept) == len(list(root.glob("people/*/photos/*")))
