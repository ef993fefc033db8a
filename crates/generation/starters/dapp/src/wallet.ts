import { useEffect, useState } from "react";
import type { Wei } from "./money";

/** EIP-1193, what every browser wallet offers. */
interface Provider {
  request(call: { method: string; params?: unknown[] }): Promise<unknown>;
  on?(event: "accountsChanged", listener: (accounts: string[]) => void): void;
  removeListener?(event: "accountsChanged", listener: (accounts: string[]) => void): void;
}

declare global {
  interface Window {
    ethereum?: Provider;
  }
}

const env: Record<string, string | undefined> = import.meta.env ?? {};
const CONTRACT = env.VITE_CONTRACT || null;
const CHAIN = env.VITE_CHAIN ?? "0xaa36a7";

/** First four bytes of keccak-256 of `pledge(uint256)`. */
const PLEDGE = "7326c9c0";

export function useWallet() {
  const [account, setAccount] = useState<string | null>(null);
  const provider = window.ethereum;

  useEffect(() => {
    if (!provider) return;
    const follow = (accounts: string[]) => setAccount(accounts[0] ?? null);
    // Accounts that were granted before, without asking anew.
    provider.request({ method: "eth_accounts" }).then((accounts) => follow(accounts as string[]), () => undefined);
    provider.on?.("accountsChanged", follow);
    return () => provider.removeListener?.("accountsChanged", follow);
  }, [provider]);

  async function connect() {
    const accounts = (await provider?.request({ method: "eth_requestAccounts" })) as string[] | undefined;
    setAccount(accounts?.[0] ?? null);
  }

  /** Asks the wallet to send the pledge; resolves to the transaction's hash. */
  async function send(goal: number, amount: Wei): Promise<string> {
    await provider?.request({ method: "wallet_switchEthereumChain", params: [{ chainId: CHAIN }] });
    const data = `0x${PLEDGE}${goal.toString(16).padStart(64, "0")}`;
    const call = { from: account, to: CONTRACT, value: `0x${amount.toString(16)}`, data };
    return (await provider?.request({ method: "eth_sendTransaction", params: [call] })) as string;
  }

  return {
    account,
    available: provider !== undefined,
    /** Pledges are real only with a wallet and a deployed contract. */
    live: account !== null && CONTRACT !== null,
    connect,
    send,
  };
}
