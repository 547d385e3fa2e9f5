/* What a signed certificate is worth, judged as laurel verify does: by its signature, by whom the site names, by the list of its round. */
(function () {
  'use strict';

  var nacl = window.nacl;
  var DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

  /* Exactly the header that Laurel writes; any other is refused, with it every other algorithm. */
  var LONGEST = 64; // letters of a key's name
  var HEADER = /^\{"alg":"EdDSA","typ":"vc\+jwt","cty":"vc","kid":"(did:key:z[0-9A-Za-z]+)#z[0-9A-Za-z]+"\}$/;

  /* The bytes of base64url; null where it is none. */
  function decode(text) {
    if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
      return null;
    }
    var plain = window.atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    var bytes = new Uint8Array(plain.length);
    for (var i = 0; i < plain.length; i++) {
      bytes[i] = plain.charCodeAt(i);
    }
    return bytes;
  }

  function ascii(text) {
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    return bytes;
  }

  /* The Ed25519 key that a did:key names; null where it names none. To read a name costs the square of its length. */
  function publicKey(did) {
    var bytes = [];
    var text = did.replace(/^did:key:z/, '');
    if (text.length > LONGEST) {
      return null;
    }
    for (var i = 0; i < text.length; i++) {
      var carry = DIGITS.indexOf(text.charAt(i));
      if (carry < 0) {
        return null;
      }
      for (var k = 0; k < bytes.length; k++) {
        carry += bytes[k] * 58;
        bytes[k] = carry & 255;
        carry >>= 8;
      }
      while (carry > 0) {
        bytes.push(carry & 255);
        carry >>= 8;
      }
    }
    bytes.reverse();
    return bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 1 ? new Uint8Array(bytes.slice(2)) : null;
  }

  /* What was signed, and by whom; null where a letter was changed or it is none of ours. */
  function opened(compact) {
    var parts = compact.split('.');
    var bytes = parts.map(decode);
    if (parts.length !== 3 || bytes.indexOf(null) >= 0 || bytes[2].length !== 64) {
      return null;
    }
    var utf8 = new window.TextDecoder('utf-8');
    var header = HEADER.exec(utf8.decode(bytes[0]));
    var key = header && publicKey(header[1]);
    if (!key || !nacl.sign.detached.verify(ascii(parts[0] + '.' + parts[1]), bytes[2], key)) {
      return null;
    }
    try {
      return { signer: header[1], text: JSON.parse(utf8.decode(bytes[1])) };
    } catch (e) {
      return null;
    }
  }

  /* Whether a bit is set; null where this is no list. The list is gzip whose blocks are stored, as Laurel writes it. */
  function isSet(encoded, index) {
    var packed = encoded.charAt(0) === 'u' ? decode(encoded.slice(1)) : null;
    if (!packed || packed[0] !== 0x1f || packed[1] !== 0x8b) {
      return null;
    }
    var wanted = index >> 3;
    for (var at = 10, last = 0; !last && packed[at] < 2;) {
      last = packed[at];
      var length = packed[at + 1] | packed[at + 2] << 8;
      if (wanted < length) {
        return (packed[at + 5 + wanted] & 0x80 >> (index & 7)) !== 0;
      }
      wanted -= length;
      at += 5 + length;
    }
    return null;
  }

  /* The name of the folder below one of the site's; its own address may hold the same word. */
  function part(address, folder) {
    var found = new RegExp('/' + folder + '/([^/]+)/[^/]*$').exec(String(address));
    try {
      return found ? decodeURIComponent(found[1]) : '';
    } catch (e) {
      return '';
    }
  }

  /* What a credential says of an award, as export.Statement reads it: a site that has moved, or a list with a line more, makes other files, and the earlier ones hold. */
  function stated(credential) {
    var achievement = (credential.credentialSubject || {}).achievement || {};
    return [
      achievement.humanCode,
      credential.name,
      achievement.description,
      (achievement.criteria || {}).narrative,
      credential.validFrom
    ].map(function (said) { return said === undefined ? '' : String(said); }).join('\n');
  }

  /* The short mark by which a round's list knows what stands. */
  function mark(credential) {
    var hash = nacl.hash(new window.TextEncoder().encode(stated(credential))).subarray(0, 12);
    return window.btoa(String.fromCharCode.apply(null, hash)).replace(/\+/g, '-').replace(/\//g, '_');
  }

  function standing(credential, signer, list) {
    var status = list && opened(list.status);
    if (!status || status.signer !== signer) {
      return 'status-unknown';
    }
    if (list.standing.split(' ').indexOf(mark(credential)) >= 0) {
      return 'valid'; // wherever in the list its award stands by now: its number there may be another's
    }
    var subject = status.text.credentialSubject || {};
    var revoked = isSet(String(subject.encodedList), Number(credential.credentialStatus.statusListIndex));
    if (revoked === null) {
      return 'status-unknown';
    }
    return revoked ? 'revoked' : 'replaced';
  }

  /* Judges a credential: take({verdict, …}) is called once. load(round, take) fetches a round's list, null where there is none. */
  function judge(typed, issuer, load, take) {
    var compact = typed.replace(/\s+/g, '');
    var signed = opened(compact);
    if (!signed) {
      take({ verdict: 'changed' });
      return;
    }
    var credential = signed.text;
    var issued = credential.issuer || {};
    var achievement = (credential.credentialSubject || {}).achievement || {};
    var result = {
      verdict: 'other-issuer',
      number: String(achievement.humanCode || ''),
      name: String(credential.name || ''),
      issuer: String(issued.name || ''),
      date: String(credential.validFrom || '').slice(0, 10),
      signer: signed.signer,
      folder: part(credential.id, 'certificates')
    };
    if (signed.signer !== issuer || issued.id !== signed.signer) {
      take(result);
      return;
    }
    var round = part((credential.credentialStatus || {}).statusListCredential, 'rounds');
    load(round, function (list) {
      result.verdict = standing(credential, signed.signer, list);
      take(result);
    });
  }

  window.laurelCredential = { judge: judge };
})();
