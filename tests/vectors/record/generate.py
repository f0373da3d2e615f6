#!/usr/bin/env python3
"""Writes the vectors in this folder from the definitions, sharing no code with the project.

Needs Python 3 and the package "cryptography" (for Ed25519). Not needed to build or test: the JSON files are kept.
Usage: python3 generate.py, in this folder.
"""
import base64
import hashlib
import json
import struct

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

sha = lambda data: hashlib.sha256(data).digest()
b64 = lambda data: base64.b64encode(data).decode()


# --- RFC 9162 section 2.1 ---

def leaf(entry):
    return sha(b"\x00" + entry)


def node(left, right):
    return sha(b"\x01" + left + right)


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def root(d):
    if not d:
        return sha(b"")
    if len(d) == 1:
        return leaf(d[0])
    k = split(len(d))
    return node(root(d[:k]), root(d[k:]))


def path(m, d):
    if len(d) == 1:
        return []
    k = split(len(d))
    return path(m, d[:k]) + [root(d[k:])] if m < k else path(m - k, d[k:]) + [root(d[:k])]


def proof(m, d, whole=True):
    if m == len(d):
        return [] if whole else [root(d)]
    k = split(len(d))
    if m <= k:
        return proof(m, d[:k], whole) + [root(d[k:])]
    return proof(m - k, d[k:], False) + [root(d[:k])]


# --- signed notes ---

class Key:
    def __init__(self, name, seed, kind):
        self.name, self.seed, self.kind = name, seed, kind
        self.private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        typed = bytes([kind]) + self.public
        self.id = sha(name.encode() + b"\n" + typed)[:4]
        self.vkey = f"{name}+{self.id.hex()}+{b64(typed)}"

    def line(self, signature):
        return f"\u2014 {self.name} {b64(self.id + signature)}\n"

    def sign(self, text):
        return self.line(self.private.sign(text.encode()))

    def cosign(self, text, time):
        message = f"cosignature/v1\ntime {time}\n" + text
        return message, self.line(struct.pack(">Q", time) + self.private.sign(message.encode()))


def checkpoint(origin, size, tree_root):
    return f"{origin}\n{size}\n{b64(tree_root)}\n"


def note(text, *lines):
    return text + "\n" + "".join(lines)


# --- deterministic CBOR, as much of it as is needed ---

def head(major, n):
    if n < 24:
        return bytes([major << 5 | n])
    if n < 256:
        return bytes([major << 5 | 24, n])
    return bytes([major << 5 | 25]) + struct.pack(">H", n)


def cbor(value):
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    return head(4, len(value)) + b"".join(cbor(item) for item in value)


def write(name, about, cases):
    with open(name, "w", encoding="utf-8") as file:
        json.dump({"about": about, "cases": list(cases)}, file, indent=1, ensure_ascii=False)
        file.write("\n")


ORIGIN = "venue.example/talks/vectors"
LOG = Key(ORIGIN, bytes(range(32)), 1)
PARTY = Key(ORIGIN + "/ARM", bytes(range(32, 64)), 4)
TIME = 1715299200
entries = [b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31", b"\x40\x41\x42\x43", bytes(range(0x50, 0x58)), bytes(range(0x60, 0x70)), "мир".encode(), b"9" * 300]
fork = entries[:3] + [b"another"] + entries[4:]


def inclusion_cases():
    for size in range(1, len(entries) + 1):
        d = entries[:size]
        for index in range(size):
            yield {"index": index, "size": size, "leaf": b64(leaf(d[index])), "root": b64(root(d)), "proof": [b64(h) for h in path(index, d)], "holds": True}
    d = entries[:7]
    good = path(4, d)
    bad = lambda why, index, size, h, r, p: {"index": index, "size": size, "leaf": b64(h), "root": b64(r), "proof": [b64(x) for x in p], "holds": False, "why": why}
    yield bad("another index", 5, 7, leaf(d[4]), root(d), good)
    yield bad("index beyond the size", 7, 7, leaf(d[4]), root(d), good)
    yield bad("another size", 4, 5, leaf(d[4]), root(d), good)
    yield bad("another leaf", 4, 7, leaf(d[5]), root(d), good)
    yield bad("another root", 4, 7, leaf(d[4]), root(entries[:6]), good)
    yield bad("a hash too few", 4, 7, leaf(d[4]), root(d), good[:-1])
    yield bad("a hash too many", 4, 7, leaf(d[4]), root(d), good + [root(d)])
    yield bad("two hashes exchanged", 4, 7, leaf(d[4]), root(d), [good[1], good[0]] + good[2:])
    yield bad("the empty tree has no leaf", 0, 0, leaf(d[0]), root([]), [])


def consistency_cases():
    for size in range(1, len(entries) + 1):
        for old in range(1, size + 1):
            yield {"old": old, "oldRoot": b64(root(entries[:old])), "size": size, "root": b64(root(entries[:size])), "proof": [b64(h) for h in proof(old, entries[:size])], "holds": True}
    good = proof(3, entries[:7])
    bad = lambda why, old, r, size, s, p: {"old": old, "oldRoot": b64(r), "size": size, "root": b64(s), "proof": [b64(x) for x in p], "holds": False, "why": why}
    r3, r7 = root(entries[:3]), root(entries[:7])
    yield bad("from size 0 nothing is proved", 0, root([]), 7, r7, [])
    yield bad("from size 0 nothing is proved, not even size 0", 0, root([]), 0, root([]), [])
    yield bad("between equal sizes the proof is empty", 7, r7, 7, r7, [r7])
    yield bad("between equal sizes the roots are equal", 7, r3, 7, r7, [])
    yield bad("sizes the wrong way round", 7, r7, 3, r3, good)
    yield bad("another old root", 3, root(entries[:2]), 7, r7, good)
    yield bad("another root", 3, r3, 7, root(entries[:6]), good)
    yield bad("another old size", 4, r3, 7, r7, good)
    yield bad("a hash too few", 3, r3, 7, r7, good[:-1])
    yield bad("a hash too many", 3, r3, 7, r7, good + [r7])
    yield bad("no proof", 3, r3, 7, r7, [])
    yield bad("the fork has another entry 3", 5, root(entries[:5]), 7, root(fork[:7]), proof(5, entries[:7]))


def note_cases():
    text = checkpoint(ORIGIN, 7, root(entries[:7]))
    good = note(text, LOG.sign(text))
    stranger = "\u2014 stranger.example " + b64(b"\x01\x02\x03\x04" + b"\x05" * 64) + "\n"
    post_quantum = "\u2014 " + PARTY.name + " " + b64(b"\x09\x09\x09\x09" + bytes(8 + 2420)) + "\n"
    forged = LOG.line(bytes(64))
    yield {"note": good, "opens": True, "size": 7, "root": b64(root(entries[:7]))}
    yield {"note": note(text, stranger, LOG.sign(text), post_quantum), "opens": True, "size": 7, "root": b64(root(entries[:7])), "why": "unknown keys are ignored"}
    empty = checkpoint(ORIGIN, 0, root([]))
    yield {"note": note(empty, LOG.sign(empty)), "opens": True, "size": 0, "root": b64(root([]))}
    largest = checkpoint(ORIGIN, 2**63 - 1, root(entries))
    yield {"note": note(largest, LOG.sign(largest)), "opens": True, "size": 2**63 - 1, "root": b64(root(entries))}

    def bad(why, changed):
        return {"note": changed, "opens": False, "why": why}

    def signed(changed):
        return note(changed, LOG.sign(changed))

    yield bad("no signature of the log", note(text, stranger))
    yield bad("a false signature in the log's name", note(text, forged))
    yield bad("a false signature in the log's name after a true one", note(text, LOG.sign(text), forged))
    yield bad("no blank line", text + LOG.sign(text))
    yield bad("no signature", text + "\n")
    yield bad("no line feed at the end", good[:-1])
    yield bad("a carriage return", good.replace("\n", "\r\n"))
    yield bad("a hyphen in the place of the em dash", good.replace("\u2014", "-"))
    yield bad("a signature of another text", note(text, LOG.sign(empty)))
    yield bad("another origin", signed(checkpoint(ORIGIN + "/other", 7, root(entries))))
    yield bad("a leading zero", signed(text.replace("\n7\n", "\n07\n")))
    yield bad("a sign", signed(text.replace("\n7\n", "\n+7\n")))
    yield bad("a size of 2^63", signed(checkpoint(ORIGIN, 2**63, root(entries))))
    yield bad("an extension line", signed(text + "extension\n"))
    yield bad("a root of 31 bytes", signed(f"{ORIGIN}\n7\n{b64(bytes(31))}\n"))
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = b64(root(entries[:7]))[-2]
    yield bad("base64 with unused bits set", signed(text[:-3] + alphabet[alphabet.index(last) + 1] + "=\n"))


def cosignature_cases():
    text = checkpoint(ORIGIN, 7, root(entries[:7]))
    message, line = PARTY.cosign(text, TIME)
    yield {"note": note(text, LOG.sign(text), line), "time": TIME, "message": message, "holds": True}
    other = checkpoint(ORIGIN, 8, root(entries[:8]))
    yield {"note": note(other, LOG.sign(other), line), "holds": False, "why": "it stands under another checkpoint"}
    yield {"note": note(text, LOG.sign(text)), "holds": False, "why": "there is none"}
    late = PARTY.line(struct.pack(">Q", TIME + 1) + PARTY.private.sign(message.encode()))
    yield {"note": note(text, LOG.sign(text), late), "holds": False, "why": "another time than the one signed"}
    plain = PARTY.line(struct.pack(">Q", TIME) + PARTY.private.sign(text.encode()))
    yield {"note": note(text, LOG.sign(text), plain), "holds": False, "why": "the text was signed without the label and the time"}


def tile_cases():
    def group(n):
        text = f"{n % 1000:03d}"
        while n >= 1000:
            n //= 1000
            text = f"x{n % 1000:03d}/{text}"
        return text

    for size in (0, 1, 2, 255, 256, 257, 600, 65536, 70000):
        paths, count, level = [], size, 0
        while count > 0:
            for name in (["entries", "0"] if level == 0 else [str(level)]):
                full, rest = divmod(count, 256)
                paths += [f"tile/{name}/{group(n)}" for n in range(full)] + ([f"tile/{name}/{group(full)}.p/{rest}"] if rest else [])
            count, level = count // 256, level + 1
        paths.sort()
        yield {"size": size, "files": len(paths), "sha256": sha("".join(p + "\n" for p in paths).encode()).hex(), "some": paths[:3] + paths[-3:]}
    yield {"bundle": "".join(struct.pack(">H", len(e)).hex() + e.hex() for e in entries), "entries": [e.hex() for e in entries]}
    yield {"bundle": "0001", "entries": None, "why": "the entry ends beyond the bundle"}
    yield {"bundle": "00", "entries": None, "why": "half a length"}


def receipt_cases():
    for index, size in ((0, 1), (4, 7), (9, 10)):
        text = checkpoint(ORIGIN, size, root(entries[:size]))
        proof_lines = "".join(b64(h) + "\n" for h in path(index, entries[:size]))
        signed = note(text, LOG.sign(text))
        body = f"index {index}\n{proof_lines}\n{signed}"
        yield {"receipt": "c2sp.org/tlog-proof@v1\n" + body, "entry": entries[index].hex(), "holds": True}
        yield {"receipt": "c2sp.org/tlog-proof@v1\nextra AAEC\n" + body, "entry": entries[index].hex(), "holds": True}
        yield {"receipt": "c2sp.org/tlog-proof@v1\n" + body, "entry": b"forged".hex(), "holds": False, "why": "another entry"}
        yield {"receipt": "c2sp.org/tlog-proof@v1\n" + body.replace(f"index {index}", f"index {index + 1}"), "entry": entries[index].hex(), "holds": False, "why": "another index"}
        yield {"receipt": "c2sp.org/tlog-proof@v2\n" + body, "entry": entries[index].hex(), "holds": False, "why": "another format"}
        yield {"receipt": "c2sp.org/tlog-proof@v1\n" + body.replace(f"index {index}", f"index 0{index}"), "entry": entries[index].hex(), "holds": False, "why": "a leading zero"}


def equivocation_cases():
    def signed(d, size):
        text = checkpoint(ORIGIN, size, root(d[:size]))
        return note(text, LOG.sign(text))

    def evidence(smaller, larger, other, hashes):
        return cbor(["good-offices/1/equivocation", smaller.encode(), larger.encode(), other, hashes]).hex()

    yield {"evidence": evidence(signed(entries, 7), signed(fork, 7), root(fork[:7]), []), "proves": True, "why": "two roots of one size"}
    for old in (4, 5, 6):
        yield {"evidence": evidence(signed(entries, old), signed(fork, 9), root(fork[:old]), proof(old, fork[:9])), "proves": True, "why": "the larger begins with another root"}
    yield {"evidence": evidence(signed(entries, 3), signed(fork, 9), root(fork[:3]), proof(3, fork[:9])), "proves": False, "why": "up to the fork both are one history"}
    yield {"evidence": evidence(signed(entries, 5), signed(entries, 9), root(fork[:5]), proof(5, fork[:9])), "proves": False, "why": "the proof is not of the larger root"}
    yield {"evidence": evidence(signed(entries, 5), signed(fork, 9), root(fork[:5]), []), "proves": False, "why": "the proof is missing"}
    yield {"evidence": evidence(signed(fork, 9), signed(entries, 5), root(fork[:5]), proof(5, fork[:9])), "proves": False, "why": "the larger comes first"}
    yield {"evidence": evidence(signed(entries, 7), signed(fork, 7), root(fork[:7]), []) + "00", "proves": False, "why": "a byte too many"}


write("inclusion.json", "RFC 9162 section 2.1.3. Hashes in base64; proof from the leaf to the root.", inclusion_cases())
write("consistency.json", "RFC 9162 section 2.1.4, with the edges as docs/spec/record.md decides them.", consistency_cases())
write("keys.json", "Ed25519 seeds in hexadecimal and the vkeys of the other files. Type 1 signs for the log, type 4 cosigns.",
      [{"seed": k.seed.hex(), "vkey": k.vkey} for k in (LOG, PARTY)])
write("checkpoints.json", "Signed notes, to be opened with the first key of keys.json.", note_cases())
write("cosignatures.json", "Cosigned notes, for the second key of keys.json; message is what was signed.", cosignature_cases())
write("tiles.json", "All file paths of a log of a size, sorted by byte, each with a line feed after it, hashed; and entry bundles in hexadecimal.", tile_cases())
write("receipts.json", "Receipts for the first key of keys.json; entries in hexadecimal.", receipt_cases())
write("equivocation.json", "Evidence in hexadecimal CBOR, for the first key of keys.json.", equivocation_cases())
