"""The addresses of this machine: which of them phones may try, and what they are called."""

import pytest

from workshop.server.addresses import Address, lan_address, machine_addresses, usable


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
