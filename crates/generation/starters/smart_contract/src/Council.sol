// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title A council whose members decide by vote.
/// @notice Members open questions, vote once each, and read the result when time is up.
///         A question passes with a majority of votes cast and enough of them (the quorum).
contract Council {
    enum Outcome {
        Open,
        Passed,
        Rejected
    }

    struct Question {
        string text;
        uint64 closesAt;
        uint32 yes;
        uint32 no;
    }

    /// @notice Fewest votes, in percent of the members when the question is read.
    uint256 public immutable quorumPercent;
    /// @notice How long a question stays open, in seconds.
    uint64 public immutable votingPeriod;

    address public chair;
    uint32 public memberCount;
    mapping(address account => bool) public isMember;

    Question[] private questions;
    mapping(uint256 question => mapping(address member => bool)) public hasVoted;

    event ChairPassed(address indexed from, address indexed to);
    event MemberAdded(address indexed member);
    event MemberRemoved(address indexed member);
    event Asked(uint256 indexed question, address indexed by, string text, uint64 closesAt);
    event Voted(uint256 indexed question, address indexed member, bool yes);

    error NotChair();
    error NotMember();
    error AlreadyMember();
    error BadSetting();
    error EmptyText();
    error UnknownQuestion();
    error VotingClosed();
    error AlreadyVoted();

    modifier onlyChair() {
        if (msg.sender != chair) revert NotChair();
        _;
    }

    modifier onlyMember() {
        if (!isMember[msg.sender]) revert NotMember();
        _;
    }

    /// @param agenda The first questions; all of them open now.
    constructor(uint256 quorumPercent_, uint64 votingPeriod_, string[] memory agenda) {
        if (quorumPercent_ > 100 || votingPeriod_ == 0) revert BadSetting();
        quorumPercent = quorumPercent_;
        votingPeriod = votingPeriod_;
        chair = msg.sender;
        emit ChairPassed(address(0), msg.sender);
        addMember(msg.sender);
        for (uint256 index = 0; index < agenda.length; ++index) {
            open(agenda[index]);
        }
    }

    function passChair(address to) external onlyChair {
        if (!isMember[to]) revert NotMember();
        emit ChairPassed(chair, to);
        chair = to;
    }

    function addMember(address member) public onlyChair {
        if (isMember[member]) revert AlreadyMember();
        isMember[member] = true;
        memberCount += 1;
        emit MemberAdded(member);
    }

    /// @notice Votes that were cast stay counted.
    function removeMember(address member) external onlyChair {
        if (!isMember[member] || member == chair) revert NotMember();
        isMember[member] = false;
        memberCount -= 1;
        emit MemberRemoved(member);
    }

    function ask(string calldata text) external onlyMember returns (uint256 question) {
        return open(text);
    }

    function vote(uint256 question, bool yes) external onlyMember {
        Question storage entry = find(question);
        if (block.timestamp >= entry.closesAt) revert VotingClosed();
        if (hasVoted[question][msg.sender]) revert AlreadyVoted();
        hasVoted[question][msg.sender] = true;
        if (yes) entry.yes += 1;
        else entry.no += 1;
        emit Voted(question, msg.sender, yes);
    }

    function outcome(uint256 question) external view returns (Outcome) {
        Question storage entry = find(question);
        if (block.timestamp < entry.closesAt) return Outcome.Open;
        uint256 cast = uint256(entry.yes) + entry.no;
        bool enough = cast > 0 && cast * 100 >= quorumPercent * memberCount;
        return enough && entry.yes > entry.no ? Outcome.Passed : Outcome.Rejected;
    }

    function questionCount() external view returns (uint256) {
        return questions.length;
    }

    function read(uint256 question) external view returns (Question memory) {
        return find(question);
    }

    function open(string memory text) private returns (uint256 question) {
        if (bytes(text).length == 0) revert EmptyText();
        question = questions.length;
        uint64 closesAt = uint64(block.timestamp) + votingPeriod;
        questions.push(Question(text, closesAt, 0, 0));
        emit Asked(question, msg.sender, text, closesAt);
    }

    function find(uint256 question) private view returns (Question storage) {
        if (question >= questions.length) revert UnknownQuestion();
        return questions[question];
    }
}
