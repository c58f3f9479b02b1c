"""The addresses of this machine: which of them phones may try, and what they are called."""

import pytest

from workshop.server.addresses import (
    Address,
    best,
    lan_address,
    machine_addresses,
    usable,
)


def test_the_first_to_choose_is_the_one_that_is_shown() -> None:
    found = usable()
    assert {address.ip for address in found} <= machine_addresses()
    assert all(address.is_ipv4 and address.name for address in found)
    assert [address.ip for address in found][:1] in ([lan_address()], [])


@pytest.mark.parametrize(
    ("card", "is_wireless", "is_virtual"),
    [
        ("wlan0 wlan0", True, False),
        ("wlp3s0 wlp3s0", True, False),
        ("{6f0-1} intel(r) wi-fi 6 ax201 160mhz", True, False),
        ("{6f0-2} microsoft wi-fi direct virtual adapter", True, False),
        ("{6f0-3} qualcomm 802.11ac wireless adapter", True, False),
        ("eth0 eth0", False, False),
        ("{6f0-4} realtek pcie gbe family controller", False, False),
        ("{6f0-5} hyper-v virtual ethernet adapter", False, True),
        ("docker0 docker0", False, True),
    ],
)
def test_a_card_says_what_it_is(card: str, is_wireless: bool, is_virtual: bool) -> None:
    address = Address("192.168.1.5", card)
    assert (address.is_wireless, address.is_virtual) == (is_wireless, is_virtual)


WIFI, CABLE = "intel(r) wi-fi 6e ax211 160mhz", "realtek pcie gbe family controller"
LAPTOPS = [
    (("openvpn data channel offload", "10.8.0.6"), (WIFI, "192.168.178.23")),
    (
        ("cisco anyconnect secure mobility client virtual miniport", "10.99.3.4"),
        (CABLE, "192.168.1.20"),
    ),
    (("pangp virtual ethernet adapter secure", "10.200.7.8"), (WIFI, "192.168.1.21")),
    (("fortinet ssl vpn virtual ethernet adapter", "10.2.0.2"), (WIFI, "10.0.4.31")),
    (("check point virtual network adapter", "172.16.1.5"), (CABLE, "192.168.1.8")),
    (("nordlynx nordlynx", "10.5.0.2"), ("wlp3s0 wlp3s0", "192.168.1.20")),
    (("never heard of it", "10.5.0.2"), ("wlp3s0 wlp3s0", "192.168.1.20")),
    (("docker0 docker0", "172.17.0.1"), ("eth0 eth0", "192.168.1.20")),
    ((CABLE, "10.3.0.5"), ("microsoft wi-fi direct virtual adapter", "192.168.137.1")),
]


@pytest.mark.parametrize("wrong_first", [True, False])
@pytest.mark.parametrize("laptop", LAPTOPS, ids=lambda laptop: laptop[0][0])
def test_the_order_of_a_system_s_list_chooses_no_card(
    laptop: tuple[tuple[str, str], ...], wrong_first: bool
) -> None:
    cards = [Address(ip, card) for card, ip in laptop]
    assert best(cards if wrong_first else cards[::-1]) == laptop[1][1]


def test_a_card_of_an_unknown_name_is_chosen_by_what_it_is() -> None:
    tunnel = Address("10.9.0.2", "brand new", prefix=32, leads_out=True)
    idle = Address("10.3.0.5", "eth1 eth1")
    outward = Address("192.168.1.20", "eth0 eth0", leads_out=True)
    for cards in ([tunnel, idle, outward], [outward, idle, tunnel]):
        assert best(cards) == outward.ip
