// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

interface IERC721Receiver {
    function onERC721Received(address operator, address from, uint256 id, bytes calldata data)
        external
        returns (bytes4);
}

/// @title A small ERC-721 collection with a fixed-price market, in one file and without imports.
/// @notice A token is its seed: the picture is drawn from it, so nothing is stored elsewhere.
contract Gallery {
    string public constant name = "%%ident%%";
    string public constant symbol = "ART";

    uint256 public totalSupply;
    mapping(uint256 id => uint256) public seedOf;
    mapping(uint256 id => uint256) public priceOf;
    mapping(address owner => uint256) public balanceOf;
    mapping(uint256 id => address) public getApproved;
    mapping(address owner => mapping(address operator => bool)) public isApprovedForAll;
    mapping(address seller => uint256) public proceeds;
    mapping(uint256 id => address) private owners;

    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);
    event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);
    event Offered(uint256 indexed tokenId, uint256 price);
    event Sold(uint256 indexed tokenId, address indexed seller, address indexed buyer, uint256 price);

    error NoSuchToken();
    error NotAllowed();
    error BadRecipient();
    error NotForSale();
    error WrongPrice();
    error PaymentFailed();

    function mint(uint256 seed) external returns (uint256 id) {
        id = ++totalSupply;
        seedOf[id] = seed;
        owners[id] = msg.sender;
        balanceOf[msg.sender] += 1;
        emit Transfer(address(0), msg.sender, id);
    }

    /// @param price In wei; zero takes the token off the market.
    function offer(uint256 id, uint256 price) external {
        if (ownerOf(id) != msg.sender) revert NotAllowed();
        priceOf[id] = price;
        emit Offered(id, price);
    }

    /// @notice The seller collects with `collect`, so that no seller can block a sale.
    function buy(uint256 id) external payable {
        address seller = ownerOf(id);
        uint256 price = priceOf[id];
        if (price == 0) revert NotForSale();
        if (msg.value != price) revert WrongPrice();
        proceeds[seller] += price;
        move(seller, msg.sender, id);
        emit Sold(id, seller, msg.sender, price);
    }

    function collect() external {
        uint256 amount = proceeds[msg.sender];
        proceeds[msg.sender] = 0;
        (bool ok, ) = msg.sender.call{value: amount}("");
        if (!ok) revert PaymentFailed();
    }

    function ownerOf(uint256 id) public view returns (address owner) {
        owner = owners[id];
        if (owner == address(0)) revert NoSuchToken();
    }

    function approve(address to, uint256 id) external {
        address owner = ownerOf(id);
        if (msg.sender != owner && !isApprovedForAll[owner][msg.sender]) revert NotAllowed();
        getApproved[id] = to;
        emit Approval(owner, to, id);
    }

    function setApprovalForAll(address operator, bool approved) external {
        isApprovedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    function transferFrom(address from, address to, uint256 id) public {
        address owner = ownerOf(id);
        bool allowed = msg.sender == owner || msg.sender == getApproved[id] || isApprovedForAll[owner][msg.sender];
        if (owner != from || !allowed) revert NotAllowed();
        move(from, to, id);
    }

    function safeTransferFrom(address from, address to, uint256 id) external {
        safeTransferFrom(from, to, id, "");
    }

    function safeTransferFrom(address from, address to, uint256 id, bytes memory data) public {
        transferFrom(from, to, id);
        if (to.code.length == 0) return;
        bytes4 answer = IERC721Receiver(to).onERC721Received(msg.sender, from, id, data);
        if (answer != IERC721Receiver.onERC721Received.selector) revert BadRecipient();
    }

    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7 || id == 0x80ac58cd; // ERC-165, ERC-721
    }

    function move(address from, address to, uint256 id) private {
        if (to == address(0)) revert BadRecipient();
        delete getApproved[id];
        delete priceOf[id];
        balanceOf[from] -= 1;
        balanceOf[to] += 1;
        owners[id] = to;
        emit Transfer(from, to, id);
    }
}
