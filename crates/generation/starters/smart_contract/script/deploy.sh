#!/bin/sh
# Deploys the council with the questions of agenda.json.
# Needs forge, jq, RPC_URL, and a key that `cast wallet import deployer` has stored.
set -eu
cd "$(dirname "$0")/.."

: "${RPC_URL:?RPC_URL}"
quorum_percent=50
voting_seconds=259200

forge create src/Council.sol:Council \
  --rpc-url "$RPC_URL" \
  --account deployer \
  --broadcast \
  --constructor-args "$quorum_percent" "$voting_seconds" "$(jq -c . script/agenda.json)"
