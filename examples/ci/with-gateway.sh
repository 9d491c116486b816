#!/bin/sh
# Runs a command while `tallystick serve` plays the networks: sh with-gateway.sh npm test
set -eu
node_modules/.bin/tallystick serve --keys test-keys --seed 1 --steady > gateway.log 2>&1 &
gateway=$!
trap 'kill "$gateway" && wait "$gateway" || true' EXIT
curl -fs --retry 60 --retry-delay 1 --retry-connrefused http://127.0.0.1:4011/health ||
  { cat gateway.log; exit 1; }
"$@"
