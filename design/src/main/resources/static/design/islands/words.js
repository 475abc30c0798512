// What the islands say, in the language of the page.
const zh = {
  saving: "正在保存…",
  saved: (time) => `已保存 ${time}`,
  unsaved: "有未保存的修改",
  failed: (n) => `有 ${n} 项没有保存。文字已留在本机浏览器中，正在自动重试。请不要关闭本页。`,
  refused: (label, why) => `“${label}”没有保存：${why}`,
  signedOut: "登录已失效，文字已留在本机浏览器中。请在新窗口重新登录，本页会自动继续保存。",
  retryNow: "立即重试",
  restored: (n) => `已恢复上次未保存的 ${n} 项文字，正在保存。`,
  noStorage: "本机浏览器不允许暂存，离开本页前请确认已保存。",
  conflict: (label) => `“${label}”已被别人修改`,
  conflictWho: (by, at) => `${by} 于 ${at} 保存了另一内容。两边的内容都在下面，请选择，系统不会自动覆盖。`,
  conflictUnknown: "服务器上的内容在您离线期间有了变化。两边的内容都在下面，请选择，系统不会自动覆盖。",
  mine: "我的内容",
  theirs: "对方的内容",
  keepMine: "保留我的",
  keepTheirs: "采用对方的",
  merge: "合并",
  merged: "合并后的内容",
  saveMerged: "保存合并内容",
  empty: "（空）",
  blocked: "还有内容没有保存，暂不能提交。请先处理上面的提示。",
  problem: (n) => `本项有 ${n} 处问题`,
  words: (used, limit) => `已用 ${used} / ${limit} 字`,
  wordsOver: (used, limit) => `已用 ${used} / ${limit} 字，超出 ${used - limit} 字`,
  wordsFree: (used) => `已用 ${used} 字`,
  dropHere: "把文件拖到这里，或点击选择",
  pause: "暂停",
  resume: "继续",
  retry: "重试",
  remove: "移除",
  waiting: "排队中",
  uploading: (done, all, percent) => `已上传 ${done} / ${all}（${percent}%）`,
  paused: (done, all) => `已暂停，已上传 ${done} / ${all}`,
  uploaded: (size) => `已上传 ${size}`,
  uploadFailed: (why) => `上传中断：${why}`,
  network: "网络不通，恢复后自动继续",
  interrupted: (name, size) => `“${name}”（${size}）上次没有传完，请再选一次同一文件，将从断点继续。`,
  emptyFile: "文件是空的（0 字节），请检查后重新选择",
  tooBig: (limit) => `文件超过上限 ${limit}`,
  digest: (d) => `SHA-256 ${d}`,
  left: (d, h, m, s) => (d > 0 ? `还剩 ${d} 天 ${h} 小时` : h > 0 ? `还剩 ${h} 小时 ${m} 分` : `还剩 ${m} 分 ${s} 秒`),
  over: "已截止",
  serverTime: (time) => `服务器时间 ${time}`,
  sending: "正在提交…",
  server: (status) => `服务器未接受（${status}）`,
};

const en = {
  saving: "Saving…",
  saved: (time) => `Saved ${time}`,
  unsaved: "There are unsaved changes",
  failed: (n) => `${n} ${n === 1 ? "answer is" : "answers are"} not saved. The text is kept in this browser and saving is being retried. Please do not close this page.`,
  refused: (label, why) => `“${label}” was not saved: ${why}`,
  signedOut: "You are signed out. The text is kept in this browser. Sign in again in a new window and this page will go on saving.",
  retryNow: "Retry now",
  restored: (n) => `Restored ${n} unsaved ${n === 1 ? "answer" : "answers"} from last time; saving now.`,
  noStorage: "This browser does not allow keeping text. Before you leave, check that all is saved.",
  conflict: (label) => `“${label}” was changed by someone else`,
  conflictWho: (by, at) => `${by} saved another text at ${at}. Both are below: please choose. Nothing is overwritten by itself.`,
  conflictUnknown: "The text on the server changed while you were away. Both are below: please choose. Nothing is overwritten by itself.",
  mine: "My text",
  theirs: "Their text",
  keepMine: "Keep mine",
  keepTheirs: "Take theirs",
  merge: "Merge",
  merged: "Merged text",
  saveMerged: "Save merged text",
  empty: "(empty)",
  blocked: "Some answers are not saved, so this cannot be submitted yet. Please deal with the messages above first.",
  problem: (n) => `${n} ${n === 1 ? "problem" : "problems"} here`,
  words: (used, limit) => `${used} of ${limit} characters used`,
  wordsOver: (used, limit) => `${used} of ${limit} characters used, ${used - limit} too many`,
  wordsFree: (used) => `${used} characters used`,
  dropHere: "Drop files here, or choose them",
  pause: "Pause",
  resume: "Resume",
  retry: "Retry",
  remove: "Remove",
  waiting: "Waiting",
  uploading: (done, all, percent) => `${done} of ${all} uploaded (${percent}%)`,
  paused: (done, all) => `Paused, ${done} of ${all} uploaded`,
  uploaded: (size) => `Uploaded ${size}`,
  uploadFailed: (why) => `Upload stopped: ${why}`,
  network: "no network; it goes on by itself when the network is back",
  interrupted: (name, size) => `“${name}” (${size}) was not finished last time. Choose the same file again and it goes on from there.`,
  emptyFile: "The file is empty (0 bytes). Please check it and choose again",
  tooBig: (limit) => `The file is over the limit of ${limit}`,
  digest: (d) => `SHA-256 ${d}`,
  left: (d, h, m, s) => (d > 0 ? `${d} d ${h} h left` : h > 0 ? `${h} h ${m} min left` : `${m} min ${s} s left`),
  over: "Closed",
  serverTime: (time) => `Server time ${time}`,
  sending: "Submitting…",
  server: (status) => `the server did not accept it (${status})`,
};

export const words = document.documentElement.lang.startsWith("en") ? en : zh;

const zone = document.documentElement.dataset.zone ?? "Asia/Shanghai";
const timeOfDay = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit" });
const dayAndTime = new Intl.DateTimeFormat("zh-CN", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" });

export const clock = (instant) => timeOfDay.format(new Date(instant));
export const moment = (instant) => dayAndTime.format(new Date(instant)).replaceAll("/", "-");

export function size(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
