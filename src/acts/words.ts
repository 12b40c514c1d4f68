import type { Status } from '../complaints/complaint.ts';
import type { CaseStep } from '../complaints/work-on.ts';
import type { Lang } from '../conversation/message.ts';

const zh = {
  refused: {
    empty: '这条里没有能读的内容。请写一句话再发。',
    choice: '这个选项我不认识。请点最新一条消息下面的按钮，或直接打字。',
    attachments: '附件里有的已经不在，或者不是在这里上传的。请重新选文件再发。',
    tooLong: (max: number) =>
      `这条太长了，一条最多 ${max} 个字符。请分成几条发，我会连起来看；先发经过，再发其他。`,
  },
  setAside: (phone: string | null) =>
    `这一条我没能处理好，已留给工作人员看，您不用再发一遍。${phone === null ? '' : `急的话可以打 ${phone}。`}其他的可以接着说。`,
  claimed: (by: string) => `${by}来了，接下来由真人和您说。`,
  passedOn: (by: string) => `接下来由${by}和您说，前面的话都看得到，您不用重讲。`,
  takenBack: '（工作人员撤回了这一条。）',
  handedBack: (noted: string | null) =>
    `工作人员先离开了，现在又是机器人。前面说的都在，您不用重讲。${noted === null ? '' : `刚才您说的我记下了：${noted}。有错直接说。`}要人随时说「转人工」。`,
  resolved: {
    ends: '这次对话先到这里。',
    draft: (day: string) => `您的投诉还没提交，草稿留到${day}。想提交，点「接着办」。`,
    refused: '您没有同意登记，投诉没有提交；一天没有动静，这里的话就会删除。',
    filed: (number: string, status: Status) => {
      if (status === 'closed') return `您的投诉 ${number} 已经办结。觉得没解决，说「转人工」就行。`;
      if (status === 'decided') return `您的投诉 ${number} 已经有答复。觉得没解决，说「转人工」就行。`;
      return `您的投诉 ${number} 登记着，对话结束不等于办结；随时可以回来查进度或接着说。`;
    },
    nothing: '还没有登记投诉。想投诉，直接说发生了什么；还要找人，说「转人工」。',
  },
  place: (place: number) => `您现在是第 ${place} 位。不想等可以说「不等了」，想等电话就说「给我回电话」。`,
  willCall: (by: string, phone: string, tail: string | null, back: string | null) =>
    `${by}接下来会打 ${phone} 找您。${tail === null ? '' : `会先报案件号后四位 ${tail}。`}拿不准就先挂断${back === null ? '，在这里问我们' : `，再打 ${back} 回来`}。我们不要验证码、不要转账。`,
  opener: (org: string, by: string, tail: string | null, back: string | null) =>
    `您好，我是${org}的${by}。${tail === null ? '您在我们的网页上要了回电。' : `您案件号的后四位是 ${tail}。`}拿不准可以先挂断${back === null ? '，到网页上问我们' : `，再打 ${back} 回来`}。`,
  filesAlone: '（只发来了附件）',
  ended: '消费者在自己的设备上结束并忘记了这次对话，在这里回复，那台设备上看不到了。',
  called: (by: string) => `${by}和您通过电话了。通话不等于办结，登记过的投诉照常在办。`,
  calledInVain: (when: string) => `刚才打您的电话没有接通，${when}以后再打一次。也可以就在这里说。`,
  inWriting: (tries: number) =>
    `打了${tries}次电话都没有接通，就改在这里写给您。换了号码或想现在说，直接告诉我。`,
  remindDraft: '您之前说的投诉还没提交，草稿还留着。想接着办就点一下；不想办也没关系。',
  deletionAhead: (day: string) => `您的投诉草稿一直没有提交，会在${day}删除。想留着办，接着说一句就行。`,
  deleted: '之前没提交的草稿已按说好的日子删除。要重新投诉，直接说发生了什么。',
  refusedErased: '您没有同意登记，之前的对话已按说好的删除。有事可以随时再来。',
  steps: {
    accept: (number) => `您的投诉 ${number} 受理了：接下来会有人负责。`,
    begin: (number) => `您的投诉 ${number} 有人在办了。`,
    answer: (number, org, text) => `${org}对 ${number} 的答复：\n${text}\n觉得没解决，说「转人工」就行。`,
    close: (number) => `您的投诉 ${number} 办结了。觉得没解决，说「转人工」就行。`,
  } as Record<CaseStep, (number: string, org: string, text: string) => string>,
  buttons: { resume: '接着办', human: '转人工' },
};

type Words = typeof zh;

const en: Words = {
  refused: {
    empty: 'There is nothing to read in this message. Please write a sentence and send it again.',
    choice: "I don't know this option. Please press a button under the newest message, or just type.",
    attachments: 'A file of this message is gone or was not uploaded here. Please pick it again and send.',
    tooLong: (max) =>
      `This message is too long: one may have up to ${max} characters. Please split it; I read the parts together. Send what happened first.`,
  },
  setAside: (phone) =>
    `I could not handle that message, so I have left it for a person; you don't need to send it again.${phone === null ? '' : ` If it is urgent, call ${phone}.`} You can go on with the rest.`,
  claimed: (by) => `${by} is here and will talk with you from now on.`,
  passedOn: (by) => `${by} goes on from here and can read everything so far; you need not repeat it.`,
  takenBack: '(This message was taken back by staff.)',
  handedBack: (noted) =>
    `My colleague has left the chat and you are with the bot again. Everything you said is kept. ${noted === null ? '' : `I noted what you just said: ${noted}. Tell me if anything is off. `}Say "human" at any time to get a person.`,
  resolved: {
    ends: 'This chat ends here.',
    draft: (day) =>
      `Your complaint has not been submitted; the draft is kept until ${day}. To submit it, press "Go on".`,
    refused:
      'You did not agree to registering, so nothing was submitted; after a day without a word this chat is deleted.',
    filed: (number, status) => {
      if (status === 'closed')
        return `Your complaint ${number} has been closed. If it is not solved, say "human" to get a person.`;
      if (status === 'decided')
        return `Your complaint ${number} has been answered. If that solves nothing, say "human" to get a person.`;
      return `Your complaint ${number} stands registered; the end of a chat does not close it. Come back at any time to ask where it stands.`;
    },
    nothing:
      'No complaint has been registered. To complain, tell me what happened; to get a person again, say "human".',
  },
  place: (place) =>
    `You are number ${place} in the queue now. Say "leave the queue" to stop waiting, or "call me back" for a call.`,
  willCall: (by, phone, tail, back) =>
    `${by} is going to call you on ${phone}.${tail === null ? '' : ` They will give the last four of your case number first: ${tail}.`} If in doubt, hang up and ${back === null ? 'ask us here' : `call us back on ${back}`}. We never ask for codes or transfers.`,
  opener: (org, by, tail, back) =>
    `Hello, this is ${by} of ${org}. ${tail === null ? 'You asked on our page to be called.' : `The last four of your case number are ${tail}.`} If in doubt, hang up and ${back === null ? 'ask us on the page' : `call back on ${back}`}.`,
  filesAlone: '(files, no words yet)',
  ended:
    'The consumer ended and forgot this chat on their device: what is written here no longer shows there.',
  called: (by) =>
    `${by} has spoken with you by telephone. A call does not close anything: what was filed goes on as before.`,
  calledInVain: (when) =>
    `We called and could not reach you. We will try again after ${when}. You can also write here.`,
  inWriting: (tries) =>
    `We called ${tries} times and could not reach you, so we write here instead. If your number changed, or you want to talk now, just say so.`,
  remindDraft:
    "The complaint you told me about has not been submitted; the draft is still here. Press to go on. It's fine if you'd rather not.",
  deletionAhead: (day) =>
    `Your draft complaint was never submitted and will be deleted on ${day}. To keep it, just go on telling me.`,
  deleted: 'The unsubmitted draft has been deleted as announced. To complain anew, tell me what happened.',
  refusedErased:
    'You did not agree to registering, so our earlier talk has been deleted as we said. You can come back at any time.',
  steps: {
    accept: (number) => `Your complaint ${number} has been accepted: somebody will take it on.`,
    begin: (number) => `Somebody is working on your complaint ${number} now.`,
    answer: (number, org, text) =>
      `${org} answers ${number}:\n${text}\nIf this solves nothing, say "human" to get a person.`,
    close: (number) =>
      `Your complaint ${number} has been closed. If it is not solved, say "human" to get a person.`,
  },
  buttons: { resume: 'Go on', human: 'A person' },
};

/** What reception and staff's acts say by themselves; all else is worded by the dialogue. */
export const words = (lang: Lang): Words => (lang === 'zh' ? zh : en);
