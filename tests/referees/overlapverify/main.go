// Command overlapverify verifies the transcript of an overlap round by
// docs/spec/overlap.md, with another implementation of ristretto255.
package main

import (
	"bytes"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"

	"github.com/bwesterb/go-ristretto"
)

const prefix = "good-offices/1/overlap/"

type (
	point  = ristretto.Point
	scalar = ristretto.Scalar
)

type transcript struct {
	Context  string   `json:"context"`
	Parties  []string `json:"parties"`
	First    int      `json:"first"`
	Limit    int      `json:"limit"`
	Options  []struct{ Name, Digest string }
	Messages []struct{ Party, Message string }
}

// --- the group ---

var order, _ = new(big.Int).SetString("7237005577332262213973186563042994240857116359379907606001950938285454250989", 10)

func base() *point { return new(point).SetBase() }

func second() *point { return new(point).DeriveDalek([]byte(prefix + "second-generator")) }

func mul(s *scalar, p *point) *point { return new(point).PublicScalarMult(p, s) }

func add(p, q *point) *point { return new(point).Add(p, q) }

func sub(p, q *point) *point { return new(point).Sub(p, q) }

func number(n int) *scalar { return new(scalar).SetUint64(uint64(n)) }

func isZero(p *point) bool { return p.Equals(new(point).SetZero()) }

// --- hashing ---

func join(domain string, parts ...interface{}) []byte {
	var b bytes.Buffer
	b.WriteString(prefix + domain)
	b.WriteByte(0)
	for _, part := range parts {
		switch value := part.(type) {
		case []byte:
			b.Write(value)
		case int:
			var four [4]byte
			binary.BigEndian.PutUint32(four[:], uint32(value))
			b.Write(four[:])
		case *point:
			b.Write(value.Bytes())
		case []*point:
			for _, one := range value {
				b.Write(one.Bytes())
			}
		default:
			panic("no such part")
		}
	}
	return b.Bytes()
}

func toScalar(message []byte) *scalar {
	hash := sha512.Sum512(message)
	return new(scalar).SetReduced(&hash)
}

func digest(message []byte) []byte {
	hash := sha512.Sum512(message)
	return hash[:32]
}

// --- reading ---

type reader struct {
	rest []byte
	bad  bool
}

func (r *reader) next(n int) []byte {
	if len(r.rest) < n {
		r.bad = true
		return make([]byte, n)
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) point() *point {
	var bytes32 [32]byte
	copy(bytes32[:], r.next(32))
	p := new(point).SetZero()
	if !p.SetBytes(&bytes32) || isZero(p) || !bytes.Equal(p.Bytes(), bytes32[:]) {
		r.bad = true
	}
	return p
}

func (r *reader) scalar() *scalar {
	var bytes32 [32]byte
	copy(bytes32[:], r.next(32))
	reversed := make([]byte, 32)
	for i := range bytes32 {
		reversed[31-i] = bytes32[i]
	}
	if new(big.Int).SetBytes(reversed).Cmp(order) >= 0 {
		r.bad = true
	}
	return new(scalar).SetBytes(&bytes32)
}

type equality struct{ c, z *scalar }

func (r *reader) equality() equality { return equality{r.scalar(), r.scalar()} }

func (e equality) holds(domain string, instance []byte, party, index int, bases, images []*point) bool {
	commitments := make([]*point, len(bases))
	for i := range bases {
		commitments[i] = sub(mul(e.z, bases[i]), mul(e.c, images[i]))
	}
	return e.c.Equals(toScalar(join(domain, instance, party, index, bases, images, commitments)))
}

type ballot struct {
	a, b           *point
	c0, c1, z0, z1 *scalar
}

func (r *reader) ballot() ballot {
	return ballot{r.point(), r.point(), r.scalar(), r.scalar(), r.scalar(), r.scalar()}
}

func (v ballot) holds(instance []byte, party, index int, h *point) bool {
	g := base()
	c := toScalar(join("ballot", instance, party, index, h, v.a, v.b,
		sub(mul(v.z0, g), mul(v.c0, v.a)), sub(mul(v.z0, h), mul(v.c0, v.b)),
		sub(mul(v.z1, g), mul(v.c1, v.a)), sub(mul(v.z1, h), mul(v.c1, sub(v.b, g)))))
	return c.Equals(new(scalar).Add(v.c0, v.c1))
}

// --- the round ---

type round struct {
	parties, options, limit, first int
	statement, instance            []byte
	keys                           []*point
	joint                          *point
	ballots                        [][]ballot
	sums                           [][2]*point
	marks                          map[string]bool
	blinded, block                 int
	shares                         [][]*point
	outcome                        []string
}

func (r *round) take(party int, message []byte) bool {
	if len(message) == 0 {
		return false
	}
	in := &reader{rest: message[1:]}
	ok := false
	switch {
	case message[0] == 1 && r.joint == nil:
		ok = r.key(party, in)
	case message[0] == 2 && r.joint != nil && r.sums == nil:
		ok = r.cast(party, in)
	case message[0] == 3 && r.sums != nil && r.blinded < r.parties:
		ok = r.blind(party, in)
	case message[0] == 4 && r.blinded == r.parties && r.block*10 < r.options:
		ok = r.open(party, in)
	}
	return ok
}

func (in *reader) end() bool { return !in.bad && len(in.rest) == 0 }

func (r *round) key(party int, in *reader) bool {
	x, proof := in.point(), in.equality()
	if !in.end() || r.keys[party] != nil {
		return false
	}
	for _, other := range r.keys {
		if other != nil && other.Equals(x) {
			return false
		}
	}
	if !proof.holds("key", r.statement, party, 0, []*point{base()}, []*point{x}) {
		return false
	}
	r.keys[party] = x
	sum := new(point).SetZero()
	for _, one := range r.keys {
		if one == nil {
			return true
		}
		sum = add(sum, one)
	}
	r.joint = sum
	r.instance = digest(join("instance", r.statement, r.keys))
	return !isZero(sum)
}

func (r *round) cast(party int, in *reader) bool {
	if r.ballots[party] != nil {
		return false
	}
	seen := map[string]bool{}
	for _, theirs := range r.ballots {
		for _, one := range theirs {
			seen[string(one.a.Bytes())] = true
		}
	}
	cast := make([]ballot, r.options+r.limit)
	a, b := new(point).SetZero(), new(point).SetZero()
	for i := range cast {
		cast[i] = in.ballot()
		if in.bad || seen[string(cast[i].a.Bytes())] || !cast[i].holds(r.instance, party, i, r.joint) {
			return false
		}
		seen[string(cast[i].a.Bytes())] = true
		a, b = add(a, cast[i].a), add(b, cast[i].b)
	}
	if r.limit > 0 {
		proof := in.equality()
		image := sub(b, mul(number(r.limit), base()))
		if !proof.holds("limit", r.instance, party, 0, []*point{base(), r.joint}, []*point{a, image}) {
			return false
		}
	}
	if !in.end() {
		return false
	}
	r.ballots[party] = cast
	for _, theirs := range r.ballots {
		if theirs == nil {
			return true
		}
	}
	for option := 0; option < r.options; option++ {
		a, b := new(point).SetZero(), sub(new(point).SetZero(), mul(number(r.parties), base()))
		for _, theirs := range r.ballots {
			a, b = add(a, theirs[option].a), add(b, theirs[option].b)
		}
		if isZero(a) || isZero(b) {
			return false
		}
		r.sums = append(r.sums, [2]*point{a, b})
	}
	return true
}

func (r *round) blind(party int, in *reader) bool {
	if party != r.blinded {
		return false
	}
	next := make([][2]*point, r.options)
	for option := range next {
		a, b, mark, proof := in.point(), in.point(), in.point(), in.equality()
		if in.bad || mark.Equals(second()) || r.marks[string(mark.Bytes())] {
			return false
		}
		r.marks[string(mark.Bytes())] = true
		from := r.sums[option]
		if !proof.holds("blinding", r.instance, party, option, []*point{from[0], from[1], second()}, []*point{a, b, mark}) {
			return false
		}
		next[option] = [2]*point{a, b}
	}
	r.sums = next
	r.blinded++
	return in.end()
}

func (r *round) open(party int, in *reader) bool {
	if party != (r.first+r.block+len(r.shares))%r.parties || int(binary.BigEndian.Uint32(in.next(4))) != r.block {
		return false
	}
	from, count := r.block*10, 10
	if r.options-from < count {
		count = r.options - from
	}
	shares := make([]*point, count)
	var weighed []*point
	for j := range shares {
		shares[j] = in.point()
		weighed = append(weighed, r.sums[from+j][0], shares[j])
	}
	proof := in.equality()
	if !in.end() {
		return false
	}
	seed := digest(join("weight", r.instance, party, r.block, weighed))
	bases, images := new(point).SetZero(), new(point).SetZero()
	for j := range shares {
		weight := toScalar(join("weight/each", seed, j))
		bases = add(bases, mul(weight, r.sums[from+j][0]))
		images = add(images, mul(weight, shares[j]))
	}
	if !proof.holds("opening", r.instance, party, r.block, []*point{base(), bases}, []*point{r.keys[party], images}) {
		return false
	}
	r.shares = append(r.shares, shares)
	if len(r.shares) < r.parties {
		return true
	}
	for j := 0; j < count; j++ {
		mask := new(point).SetZero()
		for _, theirs := range r.shares {
			mask = add(mask, theirs[j])
		}
		r.outcome[from+j] = "no"
		if mask.Equals(r.sums[from+j][1]) {
			r.outcome[from+j] = "yes"
		}
	}
	r.shares, r.block = nil, r.block+1
	return true
}

func begin(t transcript) (*round, error) {
	context, err := hex.DecodeString(t.Context)
	if err != nil || len(context) != 32 {
		return nil, fmt.Errorf("context is not 32 bytes")
	}
	parts := []interface{}{context, len(t.Parties), t.First, t.Limit, len(t.Options)}
	outcome := make([]string, len(t.Options))
	for i, option := range t.Options {
		bytes32, err := hex.DecodeString(option.Digest)
		if err != nil || len(bytes32) != 32 {
			return nil, fmt.Errorf("option %d is not 32 bytes", i)
		}
		parts = append(parts, bytes32)
		outcome[i] = "closed"
	}
	statement := digest(join("statement", parts...))
	return &round{parties: len(t.Parties), options: len(t.Options), limit: t.Limit, first: t.First, statement: statement,
		keys: make([]*point, len(t.Parties)), ballots: make([][]ballot, len(t.Parties)), marks: map[string]bool{}, outcome: outcome}, nil
}

func run(path string) (int, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return 2, err
	}
	var t transcript
	if err := json.Unmarshal(content, &t); err != nil {
		return 2, err
	}
	r, err := begin(t)
	if err != nil {
		return 2, err
	}
	fmt.Printf("second-generator %x\nstatement %x\n", second().Bytes(), r.statement)
	for i, one := range t.Messages {
		party := -1
		for at, name := range t.Parties {
			if name == one.Party {
				party = at
			}
		}
		message, err := base64.StdEncoding.DecodeString(one.Message)
		if err != nil || party < 0 || !r.take(party, message) {
			fmt.Printf("refused %d\n", i)
			return 1, nil
		}
	}
	fmt.Printf("instance %x\noutcome", r.instance)
	for _, one := range r.outcome {
		fmt.Printf(" %s", one)
	}
	fmt.Println()
	return 0, nil
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: overlapverify TRANSCRIPT")
		os.Exit(2)
	}
	code, err := run(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}
