"""The addresses this machine has now, and the one that phones can most likely reach."""

import ipaddress
import re
import socket
import time
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

import ifaddr

LOOPBACK = "127.0.0.1"

# Networks that exist only inside this machine, or lead to elsewhere (VPN). Names are a
# hint for the order only: what a card is and where its network leads count before them.
_VIRTUAL = re.compile(
    r"(^| )(docker|br-|veth|virbr|vmnet|vboxnet|virtualbox|vmware|vethernet|hyper-v|"
    r"lxc|lxd|podman|cni|flannel|tun|tap|wg|utun|zerotier|zt|tailscale|ppp|awdl|llw)|"
    r"vpn|virtual|tunnel|wintun|loopback|hamachi|radmin|bluetooth|data channel offload|"
    r"anyconnect|cscotun|pangp|gpd\d|globalprotect|fortinet|check point|nordlynx|proton\d|"
    r"outline"
)
_WIRELESS = re.compile(r"\b(wi-?fi|wlan|wireless|802\.11|airport|wl[pxos]\w*)")
# Its name says "virtual", and phones join it: the hotspot of a Windows laptop.
_HOTSPOT = re.compile(r"wi-?fi direct")

_ELSEWHERE = ("203.0.113.1", 9)
"""An address for documentation: asking for the way there sends nothing (RFC 5737)."""

_ALONE = 31
"""From this prefix length on a network has no room for phones: the end of a tunnel."""


@dataclass(frozen=True)
class Address:
    """An address of this machine, and the name of the network card it is on."""

    ip: str
    card: str
    name: str = ""
    """The card as its system calls it, for people: `Intel(R) Wi-Fi 6 AX201`, `eth0`."""

    prefix: int = 24
    """How long the network's part of the address is, in bits."""

    leads_out: bool = False
    """Whether the way to other networks begins here."""

    @property
    def is_virtual(self) -> bool:
        """Whether its network exists only inside this machine, or leads elsewhere."""
        is_hotspot = _HOTSPOT.search(self.card) is not None
        return not is_hotspot and _VIRTUAL.search(self.card) is not None

    @property
    def is_wireless(self) -> bool:
        """Whether its name says that it is Wi-Fi; some systems do not tell."""
        return not self.is_virtual and _WIRELESS.search(self.card) is not None

    @property
    def has_room(self) -> bool:
        """Whether its network has other addresses than this one."""
        return self.prefix < _ALONE

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
    return next((address.ip for address in _ranked(addresses)), LOOPBACK)


def usable() -> tuple[Address, ...]:
    """What phones may be able to reach, the likeliest first."""
    return tuple(_ranked(_cache.get()))


def _ranked(addresses: Iterable[Address]) -> list[Address]:
    return sorted((a for a in addresses if _is_for_phones(a)), key=_rank)


def _is_for_phones(address: Address) -> bool:
    return address.is_ipv4 and not _ip(address).is_loopback


def _look_up() -> Iterable[Address]:
    way_out = _way_out()
    for adapter in ifaddr.get_adapters():
        card = f"{adapter.name} {adapter.nice_name}".lower()
        for found in adapter.ips:
            ip = found.ip if isinstance(found.ip, str) else found.ip[0]
            yield Address(
                ip, card, adapter.nice_name, found.network_prefix, ip == way_out
            )


def _way_out() -> str:
    """Our address on the way to other networks; empty when there is no way."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(_ELSEWHERE)
        except OSError:
            return ""
        return str(asking.getsockname()[0])


def _rank(address: Address) -> tuple[bool, ...]:
    """The likeliest for phones first: Wi-Fi before a cable, names of cards last of all."""
    ip = _ip(address)
    return (
        ip.is_link_local,
        not address.has_room,
        not address.is_wireless,
        address.is_virtual,
        not ip.is_private,
        not address.leads_out,
    )


def _ip(address: Address) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    return ipaddress.ip_address(address.ip.partition("%")[0])
