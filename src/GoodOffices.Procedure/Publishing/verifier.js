// Verifies the publication that is embedded in this page, with nothing but what the browser has: SHA-256 and Ed25519.
// The steps are those of docs/spec/disclosure.md; what is left out here is said on the page.
'use strict';

class Fault extends Error {}
const require = (kept, rule) => { if (!kept) throw new Fault(rule); };
const utf8 = new TextEncoder();
const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
const same = (a, b) => a.length === b.length && a.every((byte, place) => byte === b[place]);
const join = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
};
const base64 = text => { try { return Uint8Array.from(atob(text), letter => letter.charCodeAt(0)); } catch { throw new Fault('base64 is base64'); } };
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));

async function signed(key, message, signature) {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message);
}
const signedIn = (key, domain, message, signature) => signed(key, join(utf8.encode(domain), new Uint8Array(1), message), signature);

// ---- CBOR (RFC 8949), as far as these files use it: definite lengths only ----
class Cbor {
  constructor(bytes) { this.bytes = bytes; this.at = 0; }

  static decode(bytes) {
    const reader = new Cbor(bytes);
    const value = reader.item(0);
    require(reader.at === bytes.length, 'nothing follows the last item');
    return value;
  }

  take(length) {
    require(length <= this.bytes.length - this.at, 'an item is as long as it says');
    return this.bytes.subarray(this.at, this.at += length);
  }

  number(low) {
    if (low < 24) return low;
    require(low <= 27, 'lengths are definite');
    let value = 0;
    for (const byte of this.take(1 << (low - 24))) value = value * 256 + byte;
    require(Number.isSafeInteger(value), 'a number is below 2^53');
    return value;
  }

  item(depth) {
    require(depth < 32, 'nothing is nested so deeply');
    const [head] = this.take(1);
    const [major, low] = [head >> 5, head & 31];
    if (major === 7) {
      require(low === 20 || low === 21 || low === 22, 'a simple value is false, true or null');
      return low === 22 ? null : low === 21;
    }
    const length = this.number(low);
    if (major === 0) return length;
    if (major === 2) return this.take(length);
    if (major === 3) return new TextDecoder('utf-8', { fatal: true }).decode(this.take(length));
    require(major === 4 && length <= this.bytes.length - this.at, 'an item is a number, bytes, a text or an array');
    return Array.from({ length }, () => this.item(depth + 1));
  }
}

// Every text in its order; a text with its language before it, as statements have, bears that language.
function texts(value, lines = []) {
  if (typeof value === 'string') lines.push({ text: value, language: '' });
  else if (Array.isArray(value) && value.length === 2 && value.every(one => typeof one === 'string') && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/.test(value[0])) lines.push({ text: value[1], language: value[0] });
  else if (Array.isArray(value)) for (const one of value) texts(one, lines);
  return lines;
}

// ---- Merkle tree (RFC 9162 §2.1) ----
const leafHash = entry => sha256(Uint8Array.of(0), entry);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
const half = number => Math.floor(number / 2);

async function included(index, size, leaf, proof, root) {
  if (index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = await nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(hash, root);
}

async function consistent(oldSize, oldRoot, size, root, proof) {
  if (oldSize <= 0 || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && same(oldRoot, root);
  let [node, last, path] = [oldSize - 1, size - 1, proof];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [before, after] = [oldRoot, oldRoot];
  if (node !== 0) {
    if (path.length === 0) return false;
    before = after = path[0];
    path = path.slice(1);
  }
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [before, after] = [await nodeHash(sibling, before), await nodeHash(sibling, after)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else after = await nodeHash(after, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(before, oldRoot) && same(after, root);
}

// ---- signed notes and checkpoints (C2SP) ----
async function noteKey(vkey) {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey);
  require(match, 'a verifier key has its form');
  const key = base64(match[3]);
  const id = (await sha256(utf8.encode(match[1]), Uint8Array.of(10), key)).subarray(0, 4);
  require(hex(id) === match[2] && key.length === 33, 'a verifier key has its own id');
  return { name: match[1], id, type: key[0], key: key.subarray(1) };
}

function readNote(bytes) {
  const note = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const cut = note.lastIndexOf('\n\n');
  require(cut > 0 && note.endsWith('\n'), 'a note has a text and signatures');
  const [origin, size, root, ...rest] = note.slice(0, cut).split('\n');
  require(rest.length === 0 && /^(0|[1-9][0-9]{0,15})$/.test(size), 'a checkpoint is of three lines');
  const lines = note.slice(cut + 2, -1).split('\n').map(line => /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line));
  require(lines.every(line => line), 'a signature line has its form');
  return { text: note.slice(0, cut + 1), origin, size: Number(size), root: base64(root), lines: lines.map(line => ({ name: line[1], bytes: base64(line[2]) })) };
}

const lineOf = (note, key) => note.lines.find(line => line.name === key.name && same(line.bytes.subarray(0, 4), key.id))?.bytes.subarray(4);

async function openCheckpoint(bytes, log) {
  const note = readNote(bytes);
  const signature = lineOf(note, log);
  require(note.origin === log.name && note.root.length === 32 && signature && await signed(log.key, utf8.encode(note.text), signature), 'the checkpoint is signed by the key of the record');
  return note;
}

async function cosignedBy(note, key) {
  const line = lineOf(note, key);
  if (!line || key.type !== 4 || line.length !== 72) return false;
  const time = new DataView(line.buffer, line.byteOffset).getBigUint64(0);
  return signed(key.key, utf8.encode(`cosignature/v1\ntime ${time}\n${note.text}`), line.subarray(8));
}

// ---- convocation, entries, who is who ----
async function readConvocation(bytes) {
  const [terms, signature] = Cbor.decode(bytes);
  const fields = Cbor.decode(terms);
  require(fields[0] === 'good-offices/1/convocation' && fields.length === 18, 'the convocation is of a version that this page knows');
  const participant = one => ({ code: one[0], names: one[1], key: one[2], recovery: one[3], cosigner: one[4] });
  const [host, parties] = [participant(fields[5]), fields[6].map(participant)];
  require(await signedIn(host.key, 'good-offices/1/convocation', terms, signature), 'the convocation is signed by the host');
  return { id: await sha256(bytes), log: await noteKey(fields[4]), host, parties, amends: fields[17] };
}

async function readEntry([index, bytes, enclosure, , proof], checkpoint, talks) {
  require(await included(index, checkpoint.size, await leafHash(bytes), proof, checkpoint.root), `entry ${index} is in the record`);
  const submission = bytes.subarray(8);
  const length = submission[0] * 256 + submission[1];
  const [preambleBytes, bodyHash] = [submission.subarray(2, 2 + length), submission.subarray(2 + length, 34 + length)];
  const [signature, inline] = [submission.subarray(34 + length, 98 + length), submission.subarray(98 + length)];
  const preamble = Cbor.decode(preambleBytes);
  const signer = preamble[5];
  require(preamble[0] === 'good-offices/1' && same(preamble[1], talks) && preamble[2] === '', `entry ${index} is an act of these talks`);
  require(await signedIn(signer, 'good-offices/1/header', join(preambleBytes, bodyHash), signature), `entry ${index} is signed by its author`);
  const body = preamble[9] > 49152 ? enclosure : inline;
  require(body.length === preamble[9] && same(await sha256(body), bodyHash), `entry ${index} has the body that was signed`);
  return { index, signer: hex(signer), isSealed: preamble[3] !== '', body };
}

class People {
  constructor(convocation) {
    this.devices = new Map();
    this.amendments = new Map();
    this.follow(convocation);
  }

  /** A convocation takes effect: its keys count, and who is no longer named has no devices. */
  follow(convocation) {
    this.inEffect = convocation;
    this.amendments.clear();
    this.named = [...convocation.parties, convocation.host];
    this.keys = new Map(this.named.map(one => [hex(one.key), one.code]));
    this.recovery = new Map(this.named.map(one => [hex(one.recovery), one.code]));
    for (const [device, party] of this.devices) if (!this.named.some(one => one.code === party)) this.devices.delete(device);
  }

  accept(digest, signer) {
    const amendment = this.amendments.get(hex(digest));
    require(amendment?.convocation.amends && same(amendment.convocation.amends, this.inEffect.id), 'an amended convocation that is accepted amends the one in effect');
    const party = this.keys.get(signer) ?? amendment.convocation.parties.find(one => hex(one.key) === signer)?.code;
    require(party, 'an amended convocation is accepted by a key of a party of now, or of one that it names');
    amendment.by.add(party);
    if ([...this.inEffect.parties, ...amendment.convocation.parties].every(one => amendment.by.has(one.code))) this.follow(amendment.convocation);
  }

  async take(act, entry) {
    const [kind, ...fields] = act;
    if (kind === 'convocation-amended') {
      const convocation = await readConvocation(fields[0]);
      this.amendments.set(hex(convocation.id), { convocation, by: new Set() });
    }
    if (kind === 'amendment-accepted') {
      this.accept(fields[0], entry.signer);
    } else if (kind === 'key-replaced') {
      const party = this.recovery.get(entry.signer);
      require(party, 'a key is replaced by its party’s recovery key');
      // What lies before the parties names the old key, and falls with it.
      this.amendments.clear();
      for (const [key, code] of this.keys) if (code === party) this.keys.delete(key);
      this.keys.set(hex(fields[0]), party);
    } else if (kind === 'device-revoked' && hex(fields[0]) === entry.signer) {
      require(this.devices.delete(entry.signer), 'a device that revokes itself was enrolled');
    } else if (['device-enrolled', 'device-revoked', 'credentials-issued', 'full-powers-issued', 'powers-revoked'].includes(kind)) {
      const party = this.keys.get(entry.signer);
      require(party, 'devices and powers are signed by a key of the convocation');
      if (kind === 'device-enrolled') this.devices.set(hex(fields[0]), party);
      if (kind === 'device-revoked') this.devices.delete(hex(fields[0]));
    } else require(this.devices.has(entry.signer), `the author of entry ${entry.index} has a device of a party`);
  }
}

function concerned(consent, convocation, acts, by) {
  const [, room, , scope] = consent;
  if (scope === 0) return [...by];
  const proposed = acts.find(one => one.act[0] === 'room-proposed' && one.act[1] === room);
  const codes = convocation.parties.map(party => party.code);
  if (proposed) return proposed.act[2].filter(code => codes.includes(code));
  const one = codes.find(code => room === `bilateral-${code}`);
  return one ? [one, convocation.host.code] : codes;
}

/** Verifies a publication. Throws a Fault that names the rule which does not hold. */
async function verify(bytes) {
  const [format, salt, text, convocationBytes, checkpointBytes, cosignatures, clear, disclosed, ...more] = Cbor.decode(bytes);
  require(format === 'good-offices/1/publication' && more.length === 0 && salt.length === 32 && text.length > 0, 'the file is a publication of a text');
  const convocation = await readConvocation(convocationBytes);
  require(convocation.amends === null, 'the talks began with a first convocation');
  const checkpoint = await openCheckpoint(checkpointBytes, convocation.log);
  const people = new People(convocation);
  const acts = [];
  for (const one of clear) {
    const entry = await readEntry(one, checkpoint, convocation.id);
    require(!entry.isSealed, `entry ${entry.index} is in the clear`);
    const act = Cbor.decode(entry.body);
    await people.take(act, entry);
    acts.push({ index: entry.index, act, party: people.devices.get(entry.signer) });
  }
  for (const one of disclosed) {
    const entry = await readEntry(one, checkpoint, convocation.id);
    require(people.devices.has(entry.signer), `the author of entry ${entry.index} has a device of a party`);
  }

  const digest = await sha256(salt, text);
  const consents = acts.filter(one => one.act[0] === 'release-consented' && same(one.act[2], digest));
  const release = acts.find(one => one.act[0] === 'released' && same(one.act[2], digest));
  require(consents.length > 0 && release, 'somebody consented to exactly this text, and it was released');
  const by = new Set(consents.map(one => one.party));
  const missing = concerned(consents[0].act, people.inEffect, acts, by).filter(code => !by.has(code));
  require(missing.length === 0, `every party concerned consented; ${missing.join(', ')} did not`);

  const last = Math.max(...clear.map(one => one[0]), ...disclosed.map(one => one[0]));
  const cosigned = new Set();
  for (const [noteBytes, proof] of cosignatures) {
    const note = await openCheckpoint(noteBytes, convocation.log);
    const [older, newer] = note.size <= checkpoint.size ? [note, checkpoint] : [checkpoint, note];
    require(await consistent(older.size, older.root, newer.size, newer.root, proof), 'the cosigned record and the checkpoint’s are of one line');
    for (const one of people.named) if (note.size > last && await cosignedBy(note, await noteKey(one.cosigner))) cosigned.add(one.code);
  }
  return { talks: convocation.id, amended: people.inEffect !== convocation, digest, lines: texts(Cbor.decode(text)), size: checkpoint.size, entries: clear.length, disclosed: disclosed.length,
    consents: consents.map(one => ({ party: one.party, index: one.index })), release: { party: release.party, index: release.index }, cosigned: [...cosigned] };
}

// ---- the page ----
const put = (id, name, lines) => document.getElementById(id).replaceChildren(...lines.map(line => Object.assign(document.createElement(name), { textContent: line.text ?? line, lang: line.language ?? '', dir: 'auto' })));

async function begin() {
  const verdict = document.getElementById('verdict');
  const bytes = base64(document.getElementById('publication').textContent.trim());
  const link = document.getElementById('file');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/cbor' }));
  try {
    require(globalThis.crypto?.subtle, 'this browser lets a page that is opened so use its cryptography');
    const found = await verify(bytes);
    put('text', 'p', found.lines);
    put('checked', 'li', [
      `The convocation is signed by the host. Its fingerprint: ${hex(found.talks)}. Compare it with the one that the parties have published.`,
      ...(found.amended ? ['It was amended since: every party of then and of now accepted each amendment, and the consents are those of the parties of now.'] : []),
      `The record, of ${found.size} entries, is signed by the venue’s key that the convocation names.`,
      `Shown here: ${found.entries} clear and ${found.disclosed} sealed entries of that record, each signed by its author, whose device a key of the convocation enrolled.`,
      ...found.consents.map(one => `${one.party} consented to exactly this text, in entry ${one.index}.`),
      `${found.release.party} released it, in entry ${found.release.index}. SHA-256 over salt and text: ${hex(found.digest)}.`,
      found.cosigned.length > 0 ? `${found.cosigned.join(', ')} cosigned the record beyond these entries.` : 'No participant’s cosignature covers all of these entries yet.',
    ]);
    verdict.textContent = 'Verified here: every party concerned consented to exactly this text.';
    verdict.className = 'holds';
  } catch (problem) {
    put('text', 'p', []);
    verdict.textContent = problem instanceof Fault ? `Not verified. This does not hold: ${problem.message}.` : `This browser could not verify it (${problem.name}): it may lack Ed25519. Use the command below.`;
    verdict.className = 'fails';
  }
}

if (globalThis.document) begin();
