"""Tells systemd how the kiosk is: the protocol of sd_notify(3), which is datagrams to a socket it names."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping

logger = logging.getLogger(__name__)

READY, STOPPING, ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"

TIMEOUT_S = 1.0


class ServiceManager:
    """Whoever started the kiosk, if it wants to be told; else everything here does nothing."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        """Reads NOTIFY_SOCKET of `environment`, by default the process's own."""
        variables = os.environ if environment is None else environment
        address = variables.get("NOTIFY_SOCKET", "")
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._unheard = False

    def tell(self, *states: str) -> None:
        """Send states such as READY. Whoever cannot be told is not told: the door matters more."""
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
                channel.settimeout(TIMEOUT_S)
                channel.sendto("\n".join(states).encode(), self._address)
            self._unheard = False
        except OSError as error:
            if not self._unheard:
                logger.warning("the service manager cannot be told how the kiosk is: %s", error.strerror)
            self._unheard = True
