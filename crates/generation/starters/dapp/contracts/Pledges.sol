// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Pledges towards goals: paid out when a goal is reached, given back when it is not.
contract Pledges {
    struct Goal {
        address payable beneficiary;
        uint64 deadline;
        bool paid;
        uint256 target;
        uint256 raised;
    }

    Goal[] private goals;
    mapping(uint256 goal => mapping(address supporter => uint256 amount)) public pledgeOf;

    event Opened(uint256 indexed goal, address indexed beneficiary, uint256 target, uint64 deadline);
    event Pledged(uint256 indexed goal, address indexed supporter, uint256 amount);
    event PaidOut(uint256 indexed goal, uint256 amount);
    event GivenBack(uint256 indexed goal, address indexed supporter, uint256 amount);

    error UnknownGoal();
    error NothingSent();
    error Closed();
    error StillOpen();
    error TargetMissed();
    error TargetReached();
    error NothingPledged();
    error TransferFailed();

    modifier known(uint256 goal) {
        if (goal >= goals.length) revert UnknownGoal();
        _;
    }

    function open(address payable beneficiary, uint256 target, uint64 deadline) external returns (uint256 goal) {
        if (deadline <= block.timestamp) revert Closed();
        goal = goals.length;
        goals.push(Goal(beneficiary, deadline, false, target, 0));
        emit Opened(goal, beneficiary, target, deadline);
    }

    function pledge(uint256 goal) external payable known(goal) {
        Goal storage entry = goals[goal];
        if (block.timestamp >= entry.deadline) revert Closed();
        if (msg.value == 0) revert NothingSent();
        entry.raised += msg.value;
        pledgeOf[goal][msg.sender] += msg.value;
        emit Pledged(goal, msg.sender, msg.value);
    }

    /// @notice Sends a reached goal's pledges to its beneficiary. Anyone may call it after the deadline.
    function payOut(uint256 goal) external known(goal) {
        Goal storage entry = goals[goal];
        if (block.timestamp < entry.deadline) revert StillOpen();
        if (entry.raised < entry.target) revert TargetMissed();
        if (entry.paid) revert Closed();
        // State first, transfer last: a beneficiary that calls back finds the goal paid.
        entry.paid = true;
        emit PaidOut(goal, entry.raised);
        send(entry.beneficiary, entry.raised);
    }

    /// @notice Returns the caller's pledge to a goal that missed its target.
    function giveBack(uint256 goal) external known(goal) {
        Goal storage entry = goals[goal];
        if (block.timestamp < entry.deadline) revert StillOpen();
        if (entry.raised >= entry.target) revert TargetReached();
        uint256 amount = pledgeOf[goal][msg.sender];
        if (amount == 0) revert NothingPledged();
        pledgeOf[goal][msg.sender] = 0;
        emit GivenBack(goal, msg.sender, amount);
        send(payable(msg.sender), amount);
    }

    function raised(uint256 goal) external view known(goal) returns (uint256) {
        return goals[goal].raised;
    }

    function send(address payable to, uint256 amount) private {
        (bool ok, ) = to.call{value: amount}("");
        if (!ok) revert TransferFailed();
    }
}
