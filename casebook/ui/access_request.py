"""Where a request comes from: this very computer, or somewhere else."""

import ipaddress
from collections.abc import Sequence
from urllib.parse import urlsplit

import msgspec
import streamlit as st

_LOCALHOST = "localhost"
_PASSED_ON = ("x-forwarded", "forwarded", "via", "cf-", "x-real-ip", "x-client-ip", "x-cluster-client-ip")
_PASSED_ON_TOO = ("true-client-ip", "x-original-", "x-envoy-", "x-proxy", "x-appengine-", "fly-", "x-arr-")


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What the server knows of a visitor, apart from what the visitor's page claims."""

    address: str | None
    """On which the server listens; None: on all that the computer has."""
    headers: tuple[tuple[str, str], ...]
    """Of the request that opened the connection; a name may come twice."""
    ip: str | None
    """Whence the connection comes; None: from this computer."""

    @property
    def host(self) -> str | None:
        """The name by which the visitor calls the server; None where there is none, or more than one."""
        named = [value for name, value in self.headers if name.lower() == "host"]
        return named[0] if len(named) == 1 else None


def request_now() -> Request:
    """The request behind the current run, or the current callback."""
    headers = st.context.headers
    address = st.get_option("server.address")
    return Request(
        address=address if isinstance(address, str) else None,
        headers=tuple((name, value) for name in headers for value in headers.get_all(name)),
        ip=st.context.ip_address,
    )


def is_local(
    address: str | None, host: str | None, headers: Sequence[tuple[str, str]], ip: str | None
) -> bool:
    """Whether somebody at this computer is asking, as far as that can be told; in doubt, not.

    The server must listen on this computer alone, and be called by its local name: a page from elsewhere
    whose name was made to lead here (DNS rebinding) calls it by that. Nothing on the way may say that it
    passes the request on for somebody else, and the page that asks must come from this computer, too: a
    proxy may replace the host, but not the origin.
    """
    if address is None or not _is_loopback(address) or host is None or not _is_local_host(host):
        return False
    if ip is not None and not _is_loopback(ip):
        return False
    for name, value in headers:
        lowered = name.lower()
        if lowered.startswith((*_PASSED_ON, *_PASSED_ON_TOO)):
            return False
        if lowered == "origin" and not _is_local_origin(value):
            return False
    return True


def _is_loopback(name: str) -> bool:
    if name.lower() == _LOCALHOST:
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def _is_local_host(host: str) -> bool:
    """Whether a ``Host`` header, with or without its port, names this computer."""
    name, port = host, ""
    if host.startswith("["):
        name, closed, rest = host[1:].partition("]")
        if not closed or (rest and not rest.startswith(":")):
            return False
        port = rest[1:]
    elif ":" in host:
        name, _, port = host.partition(":")
    return (not port or (port.isascii() and port.isdecimal())) and _is_loopback(name)


def _is_local_origin(origin: str) -> bool:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "@" not in parts.netloc and _is_local_host(parts.netloc)
