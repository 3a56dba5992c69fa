// Zip archives that no honest program makes: every field of an entry can lie.
import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** One file of an archive as `makeZip` takes it, packed, with what its headers are to say. */
export function pack(name, content, lies = {}) {
  const bytes = Buffer.from(content);
  return {
    name,
    packed: deflateRawSync(bytes),
    size: bytes.length,
    checksum: crc(bytes),
    method: 8,
    flags: 0,
    ...lies,
  };
}

/** CRC-32; Node 20 has none of its own. */
function crc(bytes) {
  if (crc32) return crc32(bytes);
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return (value ^ 0xffffffff) >>> 0;
}

function header(signature, { name, packed, size, checksum, method, flags, attributes = 0 }, offset) {
  const central = signature === ENTRY;
  const nameBytes = Buffer.from(name);
  const bytes = Buffer.alloc(central ? 46 : 30);
  const from = central ? 6 : 4;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, from);
  bytes.writeUInt16LE(flags, from + 2);
  bytes.writeUInt16LE(method, from + 4);
  bytes.writeUInt32LE(checksum, from + 10);
  bytes.writeUInt32LE(packed.length, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(nameBytes.length, from + 22);
  if (central) {
    bytes.writeUInt32LE(attributes, 38);
    bytes.writeUInt32LE(offset, 42);
  }
  return Buffer.concat([bytes, nameBytes]);
}

/** An archive of packed entries. `overlapping`: all share the bytes of the first. `count`: what the end record says. */
export function makeZip(entries, { overlapping = false, count = entries.length } = {}) {
  const parts = [];
  const directory = [];
  let offset = 0;
  entries.forEach((entry, i) => {
    if (overlapping && i > 0) {
      directory.push(header(ENTRY, entry, 0));
      return;
    }
    directory.push(header(ENTRY, entry, offset));
    const local = Buffer.concat([header(LOCAL, entry), entry.packed]);
    parts.push(local);
    offset += local.length;
  });
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
