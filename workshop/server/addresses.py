"""The addresses this machine has now, and the one that phones can most likely reach."""

import ipaddress
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

import ifaddr

LOOPBACK = "127.0.0.1"

# Networks that exist only inside this machine, or lead to elsewhere (VPN).
_VIRTUAL = re.compile(
    r"(^| )(docker|br-|veth|virbr|vmnet|vboxnet|virtualbox|vmware|vethernet|hyper-v|"
    r"lxc|lxd|podman|cni|flannel|tun|tap|wg|utun|zerotier|zt|tailscale|ppp|awdl|llw)"
)


@dataclass(frozen=True)
class Address:
    """An address of this machine, and the name of the network card it is on."""

    ip: str
    card: str

    @property
    def is_ipv4(self) -> bool:
        return ":" not in self.ip


class _Cache:
    """The present addresses, looked up at most once a second."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: tuple[Address, ...] = ()
        self._until = float("-inf")

    def get(self) -> tuple[Address, ...]:
        with self._lock:
            if time.monotonic() >= self._until:
                self._found = tuple(_look_up())
                self._until = time.monotonic() + 1
            return self._found


_cache = _Cache()


def machine_addresses() -> frozenset[str]:
    """All addresses of this machine, as they stand in a Host header."""
    return frozenset(address.ip for address in _cache.get())


def lan_address() -> str:
    """The address for phones in the room; 127.0.0.1 when there is no network."""
    return best(_cache.get())


def best(addresses: Iterable[Address]) -> str:
    """A private IPv4 address on a real network card before all others."""
    usable = [a for a in addresses if a.is_ipv4 and not _ip(a).is_loopback]
    return min(usable, key=_rank).ip if usable else LOOPBACK


def _look_up() -> Iterable[Address]:
    for adapter in ifaddr.get_adapters():
        for found in adapter.ips:
            ip = found.ip if isinstance(found.ip, str) else found.ip[0]
            yield Address(ip, f"{adapter.name} {adapter.nice_name}".lower())


def _rank(address: Address) -> tuple[bool, bool, bool]:
    ip = _ip(address)
    return (
        ip.is_link_local,
        _VIRTUAL.search(address.card) is not None,
        not ip.is_private,
    )


def _ip(address: Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    return ipaddress.ip_address(address.ip.partition("%")[0])
