package main

import (
	"crypto/rand"
	"fmt"
	mathrand "math/rand/v2"
	"regexp"
	"strings"
	"sync/atomic"
	"time"
)

var (
	beijing = time.FixedZone("UTC+8", 8*60*60)
	// number begins anywhere, so that a process that is started again in the same second goes on elsewhere.
	number atomic.Uint64
	isANS  = regexp.MustCompile(`^[ -~]*$`)
)

func init() { number.Store(mathrand.Uint64N(1_000_000)) }

// messageID gives a msgID. Its last six digits come again after a million of them, which nobody sends in a second.
func messageID(industryCode string, now time.Time) string {
	return fmt.Sprintf("A%s%s%06d", industryCode, now.In(beijing).Format("20060102150405"), number.Add(1)%1_000_000)
}

// orderID gives an orderID: 35 characters, of which 27 are random.
func orderID(memberIIN string) string { return memberIIN + (rand.Text() + rand.Text())[:27] }

// serial gives a serialNm of at least 14 characters, for the number of an agreement.
func serial(number string) (string, error) {
	if !isANS.MatchString(number) {
		return "", reject("charset")
	}
	if number == "" || len(number) > 64 {
		return "", reject("length")
	}
	return padded(number), nil
}

func padded(number string) string { return strings.Repeat("0", max(0, 14-len(number))) + number }
