#!/bin/sh
# Runs a command while `tallystick serve` plays the networks: sh with-gateway.sh npm test
set -eu
: > gateway.log
node_modules/.bin/tallystick serve --keys test-keys --seed 1 --steady >> gateway.log 2>&1 &
gateway=$!
trap 'kill "$gateway" 2> /dev/null && wait "$gateway" || true' EXIT
# Its own words, because another gateway on the port would answer, too.
until grep -q http://127.0.0.1:4011 gateway.log; do
  kill -0 "$gateway" 2> /dev/null || { cat gateway.log; exit 1; }
  sleep 1
done
curl -fs http://127.0.0.1:4011/health
"$@"
