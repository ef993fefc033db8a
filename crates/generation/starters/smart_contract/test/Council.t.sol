// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Council} from "../src/Council.sol";

/// The few cheat codes of Foundry used here, so that no library has to be fetched.
interface Vm {
    function prank(address sender) external;
    function warp(uint256 timestamp) external;
    function expectRevert(bytes4 error) external;
}

contract CouncilTest {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    address private constant ADA = address(0xADA);
    address private constant BOB = address(0xB0B);
    uint64 private constant PERIOD = 3 days;

    Council private council;

    function setUp() public {
        string[] memory agenda = new string[](1);
        agenda[0] = "first";
        council = new Council(50, PERIOD, agenda);
        council.addMember(ADA);
        council.addMember(BOB);
    }

    function test_the_agenda_is_open_from_the_start() public view {
        assert(council.questionCount() == 1);
        assert(council.outcome(0) == Council.Outcome.Open);
        assert(council.memberCount() == 3);
    }

    function test_a_majority_with_a_quorum_passes() public {
        vm.prank(ADA);
        council.vote(0, true);
        vm.prank(BOB);
        council.vote(0, true);
        council.vote(0, false);
        vm.warp(block.timestamp + PERIOD);
        assert(council.outcome(0) == Council.Outcome.Passed);
    }

    function test_too_few_votes_reject() public {
        vm.prank(ADA);
        council.vote(0, true);
        vm.warp(block.timestamp + PERIOD);
        assert(council.outcome(0) == Council.Outcome.Rejected);
    }

    function test_nobody_votes_twice() public {
        council.vote(0, true);
        vm.expectRevert(Council.AlreadyVoted.selector);
        council.vote(0, false);
    }

    function test_votes_after_the_end_are_refused() public {
        vm.warp(block.timestamp + PERIOD);
        vm.expectRevert(Council.VotingClosed.selector);
        council.vote(0, true);
    }

    function test_a_removed_member_cannot_vote() public {
        council.removeMember(BOB);
        vm.prank(BOB);
        vm.expectRevert(Council.NotMember.selector);
        council.vote(0, true);
    }

    function testFuzz_strangers_change_nothing(address stranger) public {
        if (council.isMember(stranger)) return;
        vm.prank(stranger);
        vm.expectRevert(Council.NotChair.selector);
        council.addMember(stranger);
    }
}
