// Reads every bank of a built site with other people's parsers: node check.mjs SITE
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'gift-pegjs';
import { DOMParser } from '@xmldom/xmldom';

const site = process.argv[2];
let banks = 0;
let pictures = 0;
const fail = (text) => {
  console.error(text);
  process.exitCode = 1;
};
const children = (element, name) =>
  Array.from(element.childNodes).filter((child) => child.nodeName === name);
const text = (element, name) => children(children(element, name)[0], 'text')[0].textContent;

/** What GIFT says: stem, options and which of them are right. */
function gift(file) {
  return parse(fs.readFileSync(file, 'utf8'))
    .filter((question) => question.type !== 'Category')
    .map((question) => ({
      stem: question.stem.text,
      options: question.type === 'TF' ? ['对', '错'] : question.choices.map((choice) => choice.text.text),
      right: question.type === 'TF'
        ? [question.isTrue, !question.isTrue]
        : question.choices.map((choice) => choice.isCorrect || choice.weight > 0)
    }));
}

/** A question with a picture is HTML and brings the picture along; GIFT says the picture in words behind the question. */
function stem(question) {
  const element = children(question, 'questiontext')[0];
  const said = text(question, 'questiontext');
  if (element.getAttribute('format') !== 'html') return said;
  const html = new DOMParser().parseFromString(`<div>${said.replace(/<img ([^>]*)>/g, '<img $1/>')}</div>`, 'text/xml').documentElement;
  const [paragraph, picture] = children(html, 'p');
  const img = children(picture, 'img')[0];
  const file = children(element, 'file')[0];
  const jpeg = Buffer.from(file.textContent, 'base64');
  if (img.getAttribute('src') !== `@@PLUGINFILE@@/${file.getAttribute('name')}` || jpeg.readUInt16BE(0) !== 0xffd8) fail(`${said}: no picture`);
  pictures += 1;
  return `${paragraph.textContent}（图：${img.getAttribute('alt')}）`;
}

/** The same of Moodle XML. */
function moodle(file) {
  const quiz = new DOMParser().parseFromString(fs.readFileSync(file, 'utf8'), 'text/xml').documentElement;
  return children(quiz, 'question')
    .filter((question) => question.getAttribute('type') !== 'category')
    .map((question) => ({
      stem: stem(question),
      options: question.getAttribute('type') === 'truefalse'
        ? ['对', '错']
        : children(question, 'answer').map((answer) => children(answer, 'text')[0].textContent),
      right: children(question, 'answer').map((answer) => Number(answer.getAttribute('fraction')) > 0)
    }));
}

let questions = 0;
for (const kind of ['achievements', 'lessons']) {
  for (const id of fs.readdirSync(path.join(site, kind))) {
    const folder = path.join(site, kind, id, 'questions');
    if (!fs.existsSync(folder)) continue;
    const one = gift(path.join(folder, 'gift.txt'));
    const other = moodle(path.join(folder, 'moodle.xml'));
    if (one.length === 0 || JSON.stringify(one) !== JSON.stringify(other)) fail(`${folder}: GIFT and Moodle XML differ`);
    banks += 1;
    questions += one.length;
  }
}
console.log(`${banks} banks, ${questions} questions, ${pictures} pictures: GIFT and Moodle XML say the same`);
