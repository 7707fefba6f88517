<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AskPage</name>
    <message>
        <source>Which question is it about?</source>
        <translation>是哪一个问题？</translation>
    </message>
    <message>
        <source>Which answer shall stand?</source>
        <translation>应该是哪一个回答？</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>Do you want to say more?</source>
        <translation>您还想补充什么吗？</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>这样对吗？</translation>
    </message>
    <message>
        <source>Your request is saved</source>
        <translation>您的请求已保存</translation>
    </message>
    <message>
        <source>It goes to your clinic when you send the next time. Your study doctor decides, and you will read the decision here.</source>
        <translation>下次发送时会交给医院。研究医生会作出决定，您可以在这里看到结果。</translation>
    </message>
    <message>
        <source>Your study doctor decides whether an answer is changed. What you answered first stays visible.</source>
        <translation>是否更改由研究医生决定。您最初的回答仍会保留并可以看到。</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>演示用文字</translation>
    </message>
    <message>
        <source>Your answer now: %1</source>
        <translation>您现在的回答：%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>You have asked about it already. Your study doctor has not decided yet.</source>
        <translation>您已经提出过请求。研究医生还没有决定。</translation>
    </message>
    <message>
        <source>In your own words, if you like</source>
        <translation>如果愿意，请用您自己的话说明</translation>
    </message>
    <message>
        <source>Up to %1 characters. No names, please.</source>
        <translation>最多 %1 个字。请不要写姓名。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Your answer now</source>
        <translation>您现在的回答</translation>
    </message>
    <message>
        <source>Shall be</source>
        <translation>应改为</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>您自己的说明</translation>
    </message>
    <message>
        <source>To the questionnaire</source>
        <translation>回到问卷</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Ask my study doctor</source>
        <translation>请研究医生更正</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>You asked for: %1</source>
        <translation>您请求改为：%1</translation>
    </message>
    <message>
        <source>Your clinic asked to strike it out, as not yours</source>
        <translation>您的诊所申请划除它，因为它不是您的</translation>
    </message>
    <message>
        <source>Your clinic asked for: %1</source>
        <translation>您的诊所申请改为：%1</translation>
    </message>
    <message>
        <source>Asked on %1. %2.</source>
        <translation>%1 提出请求。%2。</translation>
    </message>
    <message>
        <source>Asked on %1. %2. “%3”</source>
        <translation>%1 提出请求。%2。“%3”</translation>
    </message>
    <message>
        <source>Asked on %1. “%2”</source>
        <translation>于%1申请。“%2”</translation>
    </message>
    <message>
        <source>Accepted by your study doctor on %1, because: %2</source>
        <translation>研究医生于 %1 同意，原因：%2</translation>
    </message>
    <message>
        <source>Not accepted by your study doctor on %1, because: %2</source>
        <translation>研究医生于 %1 未同意，原因：%2</translation>
    </message>
    <message>
        <source>It waits to be sent.</source>
        <translation>等待发送。</translation>
    </message>
    <message>
        <source>Waiting for your study doctor.</source>
        <translation>等待研究医生决定。</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Your diary is covered while another window is in front.</source>
        <translation>其他窗口在前面时，您的日记会被遮住。</translation>
    </message>
</context>
<context>
    <name>DecisionsList</name>
    <message>
        <source>Not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Confirmed, with a correction</source>
        <translation>已确认，有更正</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>examination</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Nobody has asked for a correction.</source>
        <translation>没有人申请更正。</translation>
    </message>
    <message>
        <source>Questionnaires and examinations</source>
        <translation>问卷和检查</translation>
    </message>
    <message>
        <source>Nothing was begun yet.</source>
        <translation>还没有开始任何内容。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Struck out by %1: %2</source>
        <translation>由%1划除：%2</translation>
    </message>
    <message>
        <source>One request waits for the investigator</source>
        <translation>有一项申请等待研究者处理</translation>
    </message>
    <message>
        <source>%1 requests wait for the investigator</source>
        <translation>有%1项申请等待研究者处理</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>What is to be corrected?</source>
        <translation>要更正什么？</translation>
    </message>
    <message>
        <source>Which answer shall stand?</source>
        <translation>应该是哪一个回答？</translation>
    </message>
    <message>
        <source>Why is it another person&apos;s?</source>
        <translation>为什么这是另一个人的？</translation>
    </message>
    <message>
        <source>Why is it to be corrected?</source>
        <translation>为什么要更正？</translation>
    </message>
    <message>
        <source>Decide on this request</source>
        <translation>对此申请作出决定</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Your request is recorded</source>
        <translation>您的申请已记录</translation>
    </message>
    <message>
        <source>The decision is recorded and signed</source>
        <translation>决定已记录并签名</translation>
    </message>
    <message>
        <source>The investigator decides. What was answered first stays visible.</source>
        <translation>由研究者决定。最初的回答仍然可见。</translation>
    </message>
    <message>
        <source>What was answered first stays visible.</source>
        <translation>最初的回答仍然可见。</translation>
    </message>
    <message>
        <source>The answer now: %1. It shall be: %2</source>
        <translation>现在的回答：%1。应改为：%2</translation>
    </message>
    <message>
        <source>The answer now: %1</source>
        <translation>现在的回答：%1</translation>
    </message>
    <message>
        <source>All of it is another person&apos;s</source>
        <translation>全部是另一个人的</translation>
    </message>
    <message>
        <source>It has been asked already to strike out all of it.</source>
        <translation>已经申请全部划除。</translation>
    </message>
    <message>
        <source>Single values of an examination are amended on its own page, and a draft can still be changed.</source>
        <translation>检查的单个数值在其自己的页面上修改，草稿仍可更改。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It is being asked about already</source>
        <translation>对此已有申请</translation>
    </message>
    <message>
        <source>%1, all of it</source>
        <translation>%1，全部</translation>
    </message>
    <message>
        <source>%1, question %2</source>
        <translation>%1，第%2题</translation>
    </message>
    <message>
        <source>Correction accepted: %1</source>
        <translation>接受更正：%1</translation>
    </message>
    <message>
        <source>Correction not accepted: %1</source>
        <translation>不接受更正：%1</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Do not accept it</source>
        <translation>不接受</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Up to %1 characters. No names, please.</source>
        <translation>最多 %1 个字。请不要写姓名。</translation>
    </message>
    <message>
        <source>Sign the decision</source>
        <translation>为决定签名</translation>
    </message>
    <message>
        <source>Ask the investigator</source>
        <translation>向研究者申请</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>DeclineButton</name>
    <message>
        <source>You preferred not to answer</source>
        <translation>您选择了不回答</translation>
    </message>
    <message>
        <source>I prefer not to answer</source>
        <translation>我不想回答这个问题</translation>
    </message>
</context>
<context>
    <name>DeclineCard</name>
    <message>
        <source>Leave this question without an answer?</source>
        <translation>不回答这个问题吗？</translation>
    </message>
    <message>
        <source>Your clinic will see that you preferred not to answer it. You can still change this until you confirm.</source>
        <translation>医院会看到您选择了不回答。在确认之前，您随时可以更改。</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>回到问题</translation>
    </message>
    <message>
        <source>Yes, leave it without an answer</source>
        <translation>是的，不回答</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Site desk</source>
        <translation>研究中心工作台</translation>
    </message>
    <message>
        <source>That passphrase does not fit</source>
        <translation>密码短语不正确</translation>
    </message>
    <message>
        <source>The site stays closed. Please type it again.</source>
        <translation>研究中心没有打开。请重新输入。</translation>
    </message>
    <message>
        <source>Open your site</source>
        <translation>打开您的研究中心</translation>
    </message>
    <message>
        <source>Site folder</source>
        <translation>研究中心文件夹</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Folder that devices send to</source>
        <translation>接收设备文件的文件夹</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files found: %1</source>
        <translation>找到 %1 个文件</translation>
    </message>
    <message>
        <source>%1 imported, %2 imported before, %3 refused and kept</source>
        <translation>本次导入 %1 个，之前已导入 %2 个，拒绝并保留 %3 个</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>退出研究中心</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>DisplayChoices</name>
    <message>
        <source>Text size: %1 %</source>
        <translation>字号：%1%</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Where the words stand</source>
        <translation>文字的位置</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中间</translation>
    </message>
    <message>
        <source>How you press</source>
        <translation>按键方式</translation>
    </message>
    <message>
        <source>Standard buttons</source>
        <translation>标准按钮</translation>
    </message>
    <message>
        <source>Large buttons</source>
        <translation>大按钮</translation>
    </message>
    <message>
        <source>One switch</source>
        <translation>单个开关</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>This device has no voice for this language.</source>
        <translation>这台设备没有这种语言的语音。</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>慢速</translation>
    </message>
    <message>
        <source>Calmly</source>
        <translation>中速</translation>
    </message>
    <message>
        <source>Briskly</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Choose step by step</source>
        <translation>逐步选择</translation>
    </message>
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>prodiary %1</source>
        <translation>prodiary %1</translation>
    </message>
</context>
<context>
    <name>DltDecision</name>
    <message>
        <source>Was there a dose-limiting toxicity?</source>
        <translation>是否发生剂量限制性毒性？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Was the safety committee asked?</source>
        <translation>是否咨询了安全委员会？</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>When did it meet? (year-month-day)</source>
        <translation>会议日期（年-月-日）</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
</context>
<context>
    <name>DltPage</name>
    <message>
        <source>Your decision</source>
        <translation>您的决定</translation>
    </message>
    <message>
        <source>Proposed from what is recorded: %1</source>
        <translation>根据记录得出的建议：%1</translation>
    </message>
    <message>
        <source>The day of the infusion is not recorded, so nothing can be assessed.</source>
        <translation>输注日期未记录，因此无法评估。</translation>
    </message>
    <message>
        <source>Infusion, day 0: %1. The window ends after day %2: %3.</source>
        <translation>输注（第 0 天）：%1。观察窗于第 %2 天后结束：%3。</translation>
    </message>
    <message>
        <source>Today is day %1: the window is open.</source>
        <translation>今天是第 %1 天：观察窗尚未结束。</translation>
    </message>
    <message>
        <source>Today is day %1: the window is closed.</source>
        <translation>今天是第 %1 天：观察窗已结束。</translation>
    </message>
    <message>
        <source>prodiary only proposes. The investigator decides, and signs the decision.</source>
        <translation>prodiary 只提供建议。由研究者决定并签名。</translation>
    </message>
    <message>
        <source>The infusion</source>
        <translation>输注</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>尚未作出决定。</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>未填完</translation>
    </message>
    <message>
        <source>Dose-limiting toxicity: %1</source>
        <translation>剂量限制性毒性：%1</translation>
    </message>
    <message>
        <source>%1. Proposed then: %2. Reason: %3</source>
        <translation>%1。当时的建议：%2。原因：%3</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Sign this decision</source>
        <translation>为此决定签名</translation>
    </message>
    <message>
        <source>Only an investigator can decide.</source>
        <translation>只有研究者可以决定。</translation>
    </message>
    <message>
        <source>The protocol&apos;s rules</source>
        <translation>方案规定的标准</translation>
    </message>
    <message>
        <source>No adverse event is recorded.</source>
        <translation>没有不良事件记录。</translation>
    </message>
    <message>
        <source>Adverse events looked at: %1</source>
        <translation>已考察的不良事件：%1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Not known: something is missing</source>
        <translation>未知：缺少信息</translation>
    </message>
    <message>
        <source>Not met: an event is left out</source>
        <translation>不符合：有事件不计入</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Adverse event without a name</source>
        <translation>未命名的不良事件</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自 %2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Meets the rule</source>
        <translation>符合该标准</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Record and sign</source>
        <translation>记录并签名</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>The time for this one is over</source>
        <translation>这份问卷的时间已过</translation>
    </message>
    <message>
        <source>That was the practice</source>
        <translation>练习结束了</translation>
    </message>
    <message>
        <source>%1 is locked and saved on this device.</source>
        <translation>%1 已锁定，并保存在这台设备上。</translation>
    </message>
    <message>
        <source>%1 can no longer be answered. What you had answered stays saved as unfinished, and your clinic will see it.</source>
        <translation>%1 已不能再填写。您已填写的内容作为未完成保存，医院会看到。</translation>
    </message>
    <message>
        <source>Well done. Nothing of it was recorded.</source>
        <translation>做得很好。练习内容没有被记录。</translation>
    </message>
    <message>
        <source>Your clinic gets it when you press Send. It stays here until your clinic says that it has it.</source>
        <translation>按“发送”后，医院就能收到。在医院确认收到之前，您的回答会一直留在这里。</translation>
    </message>
    <message>
        <source>There is nothing you need to do. The next one is on your start page.</source>
        <translation>您不需要做任何事。下一份问卷会显示在首页。</translation>
    </message>
    <message>
        <source>You can practise again as often as you like: it is under Help.</source>
        <translation>您可以随时再练习：在“帮助”里。</translation>
    </message>
    <message>
        <source>Your clinic takes it along from this tablet.</source>
        <translation>您的医院会从这台平板上取走它。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>我已阅读</translation>
    </message>
</context>
<context>
    <name>EndOfVisit</name>
    <message>
        <source>End the visit?</source>
        <translation>结束本次访视？</translation>
    </message>
    <message>
        <source>The visit is over and signed</source>
        <translation>访视已结束并已签名</translation>
    </message>
    <message>
        <source>The visit is over</source>
        <translation>访视已结束</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>全部已完成。</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>未完成：%1。</translation>
    </message>
    <message>
        <source>Why is this left out?</source>
        <translation>为什么没有做这些？</translation>
    </message>
    <message>
        <source>It stands in the record, with your name.</source>
        <translation>这会连同您的姓名一起写入记录。</translation>
    </message>
    <message>
        <source>End the visit and sign</source>
        <translation>结束访视并签名</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未做：%1</translation>
    </message>
    <message>
        <source>%1, %2: “%3”, %4</source>
        <translation>%1，%2：“%3”，%4</translation>
    </message>
    <message>
        <source>Sign the visit</source>
        <translation>为访视签名</translation>
    </message>
    <message>
        <source>Save the visit record</source>
        <translation>保存访视记录</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Look for the study</source>
        <translation>查找研究</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次查看</translation>
    </message>
    <message>
        <source>Where are your clinic&apos;s files?</source>
        <translation>医院的文件在哪里？</translation>
    </message>
    <message>
        <source>Choose the folder that you share with your clinic, or the USB stick they gave you.</source>
        <translation>请选择您与医院共用的文件夹，或医院给您的 U 盘。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Are these numbers the same as on your sheet?</source>
        <translation>这些数字和您通知单上的一样吗？</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>一样</translation>
    </message>
    <message>
        <source>They are different</source>
        <translation>不一样</translation>
    </message>
    <message>
        <source>Enrolment was stopped</source>
        <translation>登记已停止</translation>
    </message>
    <message>
        <source>These files may not be from your clinic</source>
        <translation>这些文件可能不是来自您的医院</translation>
    </message>
    <message>
        <source>Nothing was set up on this device and nothing was sent.</source>
        <translation>这台设备上没有做任何设置，也没有发送任何内容。</translation>
    </message>
    <message>
        <source>Please call your clinic before you try again.</source>
        <translation>请先给您的医院打电话，然后再试。</translation>
    </message>
    <message>
        <source>Type the code from your sheet</source>
        <translation>请输入通知单上的代码</translation>
    </message>
    <message>
        <source>Capital or small letters and dashes do not matter.</source>
        <translation>不区分大小写，短横线可有可无。</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性代码</translation>
    </message>
    <message>
        <source>Give the tablet to the participant</source>
        <translation>请把平板交给受试者</translation>
    </message>
    <message>
        <source>They choose a PIN of their own now, which nobody else sees. You are signed out by this.</source>
        <translation>受试者现在选择自己的 PIN 码，其他人看不到。您将因此退出登录。</translation>
    </message>
    <message>
        <source>I am the participant</source>
        <translation>我是受试者</translation>
    </message>
    <message>
        <source>I have the tablet in my hands.</source>
        <translation>平板在我手上。</translation>
    </message>
    <message>
        <source>Type the PIN once more</source>
        <translation>请再输入一次 PIN 码</translation>
    </message>
    <message>
        <source>Type the passphrase once more</source>
        <translation>请再输入一次密码短语</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>设置 PIN 码</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置密码短语</translation>
    </message>
    <message>
        <source>Setting up your diary. This takes a few seconds.</source>
        <translation>正在设置您的日记，需要几秒钟。</translation>
    </message>
    <message>
        <source>Six digits or more. You will need it each time you open your diary.</source>
        <translation>至少六位数字。每次打开日记时都需要它。</translation>
    </message>
    <message>
        <source>Give the tablet back</source>
        <translation>交还平板</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Four words or more. You will need it each time you open your diary.</source>
        <translation>至少四个词。每次打开日记时都需要它。</translation>
    </message>
    <message>
        <source>The two were not the same</source>
        <translation>两次输入不一样</translation>
    </message>
    <message>
        <source>Please choose again.</source>
        <translation>请重新设置。</translation>
    </message>
    <message>
        <source>Your request has been sent</source>
        <translation>您的请求已发送</translation>
    </message>
    <message>
        <source>Your clinic will answer it. This can take a day or more. You can close prodiary and come back later.</source>
        <translation>医院会回复您，可能需要一天或更久。您可以关闭 prodiary，以后再来。</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>When the answer has come to your shared folder, press the button below.</source>
        <translation>等共用文件夹里收到回复后，请按下面的按钮。</translation>
    </message>
    <message>
        <source>Folder shared with your clinic</source>
        <translation>与医院共用的文件夹</translation>
    </message>
</context>
<context>
    <name>EntryAnswer</name>
    <message>
        <source>No answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>You preferred not to answer</source>
        <translation>您选择了不回答</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>最初：%1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>Changed by your study doctor on %1, because: %2</source>
        <translation>研究医生于 %1 更改，原因：%2</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Save a copy (PDF)</source>
        <translation>保存副本（PDF）</translation>
    </message>
    <message>
        <source>Your copy is saved</source>
        <translation>您的副本已保存</translation>
    </message>
    <message>
        <source>It is called %1 and is in the folder that you chose.</source>
        <translation>文件名是 %1，在您选择的文件夹里。</translation>
    </message>
    <message>
        <source>A copy is no longer protected</source>
        <translation>副本不再受保护</translation>
    </message>
    <message>
        <source>Here your answers are locked with your PIN. A copy outside the diary can be read by anybody who opens the folder or finds the stick.</source>
        <translation>在这里，您的回答由 PIN 码保护。日记之外的副本，谁打开文件夹或捡到 U 盘都能看到。</translation>
    </message>
    <message>
        <source>Save it only where you would keep a letter from your doctor.</source>
        <translation>请只保存在您会存放病历的地方。</translation>
    </message>
    <message>
        <source>Where shall the copy go?</source>
        <translation>副本保存到哪里？</translation>
    </message>
    <message>
        <source>You confirmed it on %1.</source>
        <translation>您于 %1 确认。</translation>
    </message>
    <message>
        <source>It was late: %1</source>
        <translation>晚填的原因：%1</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>演示用文字</translation>
    </message>
    <message>
        <source>Ask for a correction</source>
        <translation>请求更正</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>您的回答</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>保存副本</translation>
    </message>
</context>
<context>
    <name>ExaminationAbout</name>
    <message>
        <source>Thirteen items with grades 0 to 3, total 0 to 39; higher is worse. This is the form of 2000, not the QMG-Revised of 2023. Its bands come from a transcription and were not confirmed against the owner&apos;s form: your study should verify them before use. For the legs one source prints 30 to 99 seconds for grade 1, which overlaps grade 2; 31 to 99 is used here. Grip is graded by hand and sex, and its bands may not suit everybody.</source>
        <translation>共十三项，每项0至3级，总分0至39分，分数越高越重。采用2000年版，而非2023年的QMG修订版。分级界限来自转录，尚未与权利人的原表核对：使用前研究方应予以核实。腿部项目有一处来源将1级印作30至99秒，与2级重叠；此处采用31至99秒。握力按左右手和性别分级，其界限不一定适合所有人。</translation>
    </message>
    <message>
        <source>Ten items with weights, total 0 to 50; higher is worse. Two grades of eye closure count 0. Six items are tested, four are asked about. The weights come from a reproduction of the publication of 2010: your study should verify them before use. The eye tests are those of the QMG: they are timed once and graded by bands of their own.</source>
        <translation>共十项，各有权重，总分0至50分，分数越高越重。闭眼有两级均计0分。六项为检查，四项为询问。权重来自2010年文献的转载：使用前研究方应予以核实。眼部测试与QMG相同：只计时一次，按各自的界限分级。</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study rounds a value between two bands down.</source>
        <translation>分级界限为整数。本研究将介于两级之间的数值向下取整。</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study rounds a value between two bands up.</source>
        <translation>分级界限为整数。本研究将介于两级之间的数值向上取整。</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study rounds a value between two bands to the nearest one, halves up.</source>
        <translation>分级界限为整数。本研究将介于两级之间的数值四舍五入。</translation>
    </message>
    <message>
        <source>Bands are whole numbers. Your study has set no rounding, so a value between two bands, such as 60.4 seconds, has no grade.</source>
        <translation>分级界限为整数。本研究未设定取整规则，因此介于两级之间的数值（如60.4秒）不予分级。</translation>
    </message>
    <message>
        <source>The value as measured is always recorded. A total exists only when every item has a grade; nothing is filled in.</source>
        <translation>始终记录实测值。只有每一项都有分级时才有总分；不做任何填补。</translation>
    </message>
</context>
<context>
    <name>ExaminationFindings</name>
    <message>
        <source>Struck out: it does not count. %1</source>
        <translation>已划除，不计入。%1</translation>
    </message>
    <message>
        <source>Your role reads examinations. A nurse or an investigator can go on with it.</source>
        <translation>您的角色只能查看检查。研究护士或研究者可以继续进行。</translation>
    </message>
    <message>
        <source>It is locked. Touch a line to put it right, with a reason; it is then to be signed again.</source>
        <translation>已锁定。点按一行可更正，须写明原因；更正后需重新签名。</translation>
    </message>
    <message>
        <source>Touch a line to change it. You can confirm at the end of the list; then it is locked and signed.</source>
        <translation>点按一行可修改。在列表末尾确认后，即锁定并签名。</translation>
    </message>
    <message>
        <source>Some items are still open. Touch a line to go there.</source>
        <translation>还有项目未完成。点按一行前往该项。</translation>
    </message>
    <message>
        <source>It is not signed as it now is.</source>
        <translation>目前的内容尚未签名。</translation>
    </message>
    <message>
        <source>The participant said something else</source>
        <translation>受试者的回答与此不同</translation>
    </message>
    <message>
        <source>Please ask. Nothing is changed by itself, and neither answer counts for more.</source>
        <translation>请询问核实。系统不会自动更改，两个回答同等对待。</translation>
    </message>
    <message>
        <source>%1: you recorded “%2”; in %3 the answer was “%4”.</source>
        <translation>%1：您记录的是“%2”；在%3中的回答是“%4”。</translation>
    </message>
    <message>
        <source>Total: %1 of %2</source>
        <translation>总分：%1（满分%2）</translation>
    </message>
    <message>
        <source>No total: %1 of %2 items have a grade</source>
        <translation>无总分：%2项中有%1项已分级</translation>
    </message>
    <message>
        <source>A total exists only when every item has a grade; nothing is filled in.</source>
        <translation>只有每一项都有分级时才有总分；不做任何填补。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Confirm and lock</source>
        <translation>确认并锁定</translation>
    </message>
</context>
<context>
    <name>ExaminationFooter</name>
    <message>
        <source>To the visit</source>
        <translation>返回访视</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Record as not done</source>
        <translation>记为未做</translation>
    </message>
    <message>
        <source>Record the change</source>
        <translation>记录更改</translation>
    </message>
    <message>
        <source>Record and go on</source>
        <translation>记录并继续</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
</context>
<context>
    <name>ExaminationItem</name>
    <message>
        <source>Grade %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>You ask about this, and test nothing</source>
        <translation>此项为询问，不做检查</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>演示用文字</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未做：%1</translation>
    </message>
    <message>
        <source>If it was done after all, record it here.</source>
        <translation>如果后来做了，请在此记录。</translation>
    </message>
    <message>
        <source>No grade: between two bands</source>
        <translation>无分级：介于两级之间</translation>
    </message>
    <message>
        <source>No grade: the sex is not written down</source>
        <translation>无分级：尚未登记性别</translation>
    </message>
    <message>
        <source>No grade: this value cannot be right</source>
        <translation>无分级：此数值不可能正确</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>已记录：%1</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>尚未记录</translation>
    </message>
    <message>
        <source>Recorded: %1. What is typed is not recorded yet.</source>
        <translation>已记录：%1。现在输入的尚未记录。</translation>
    </message>
    <message>
        <source>Measured in: %1</source>
        <translation>测量于：%1</translation>
    </message>
    <message>
        <source>This value cannot be right</source>
        <translation>此数值不可能正确</translation>
    </message>
    <message>
        <source>This test gives values from %1 to %2. Please check the value and its unit.</source>
        <translation>此项测试的数值应在%1至%2之间。请核对数值和单位。</translation>
    </message>
    <message>
        <source>An unusual value</source>
        <translation>数值少见</translation>
    </message>
    <message>
        <source>Please look once more at the value and its unit. If it is right, record it as it is.</source>
        <translation>请再核对数值和单位。如果无误，照实记录即可。</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>无分级</translation>
    </message>
    <message>
        <source>The value lies between two bands, and the study sets no rounding. The value is recorded as it is; the item has no grade, and the examination no total.</source>
        <translation>数值介于两级之间，而研究未设定取整规则。数值照实记录；该项无分级，检查无总分。</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>尚无分级</translation>
    </message>
    <message>
        <source>Grip strength is graded by the participant&apos;s sex, and that is not written down yet. The value can be recorded now.</source>
        <translation>握力按受试者的性别分级，而性别尚未登记。数值现在即可记录。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>Grades, which follow from the value</source>
        <translation>由数值得出的分级</translation>
    </message>
    <message>
        <source>Why is it changed?</source>
        <translation>为什么更改？</translation>
    </message>
    <message>
        <source>Needed. What was recorded first stays visible, and signatures given before no longer stand.</source>
        <translation>必填。最初的记录仍然可见，此前的签名不再有效。</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
</context>
<context>
    <name>ExaminationList</name>
    <message>
        <source>Demonstration wording</source>
        <translation>演示用文字</translation>
    </message>
    <message>
        <source>%1 of %2, %3 recorded</source>
        <translation>%1 / %2，已记录%3项</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>%1, no grade</source>
        <translation>%1，无分级</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <translation>%1，%2级</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>尚无记录</translation>
    </message>
</context>
<context>
    <name>ExaminationNotDone</name>
    <message>
        <source>What was it?</source>
        <translation>是什么原因？</translation>
    </message>
    <message>
        <source>More about it, if that helps</source>
        <translation>如有需要，请补充说明</translation>
    </message>
    <message>
        <source>Up to %1 characters. No names, please.</source>
        <translation>最多 %1 个字。请不要写姓名。</translation>
    </message>
</context>
<context>
    <name>ExaminationPage</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部项目</translation>
    </message>
    <message>
        <source>About this scale</source>
        <translation>关于此量表</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>演示用文字</translation>
    </message>
    <message>
        <source>Why is it not done?</source>
        <translation>为什么未做？</translation>
    </message>
    <message>
        <source>Check the examination</source>
        <translation>核对检查</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Put right: %1</source>
        <translation>更正：%1</translation>
    </message>
    <message>
        <source>The sex is written down now</source>
        <translation>性别已登记</translation>
    </message>
    <message>
        <source>One value recorded without a grade can get its grade.</source>
        <translation>有一个未分级的数值现在可以分级。</translation>
    </message>
    <message>
        <source>%1 values recorded without a grade can get their grades.</source>
        <translation>有%1个未分级的数值现在可以分级。</translation>
    </message>
    <message>
        <source>Give the grades</source>
        <translation>进行分级</translation>
    </message>
    <message>
        <source>%1, item %2 of %3</source>
        <translation>%1，第%2项，共%3项</translation>
    </message>
</context>
<context>
    <name>FaultPage</name>
    <message>
        <source>Something went wrong on our side</source>
        <translation>我们这边出了问题</translation>
    </message>
    <message>
        <source>Your answers are saved.</source>
        <translation>您的回答都已保存。</translation>
    </message>
    <message>
        <source>Please start again. If it happens once more, please tell your clinic.</source>
        <translation>请重新开始。如果再次出现，请告诉您的医院。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>FieldTrail</name>
    <message>
        <source>not done: %1</source>
        <translation>未做：%1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1，此前：%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Nothing recorded yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未做：%1</translation>
    </message>
    <message>
        <source>Not done: %1. %2</source>
        <translation>未做：%1。%2</translation>
    </message>
    <message>
        <source>%1, no grade</source>
        <translation>%1，无分级</translation>
    </message>
    <message>
        <source>%1, grade %2: %3</source>
        <translation>%1，%2级：%3</translation>
    </message>
    <message>
        <source>Grade %1: %2</source>
        <translation>%1级：%2</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2。%3</translation>
    </message>
    <message>
        <source>Measured in: %1</source>
        <translation>测量于：%1</translation>
    </message>
    <message>
        <source>First: %1 (%2, %3)</source>
        <translation>最初：%1（%2，%3）</translation>
    </message>
    <message>
        <source>Then: %1 (%2, %3), because: %4</source>
        <translation>随后：%1（%2，%3），原因：%4</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>USB stick</source>
        <translation>U 盘</translation>
    </message>
    <message>
        <source>USB stick: %1</source>
        <translation>U 盘：%1</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>主文件夹</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <translation>磁盘：%1</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Where is the folder?</source>
        <translation>文件夹在哪里？</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>Up one folder</source>
        <translation>上一级文件夹</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>使用这个文件夹</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>There are no folders in here.</source>
        <translation>这里没有其他文件夹。</translation>
    </message>
    <message>
        <source>There are more folders than can be shown here. You can type the way to one on the page before.</source>
        <translation>这里的文件夹太多，无法全部显示。您可以在上一页输入文件夹的路径。</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>FormEntry</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未做：%1</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>%1的单位</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>This is not asked any more. Empty it, or look at the field that it hangs on.</source>
        <translation>此项已不再需要填写。请清空它，或检查它所依附的字段。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation>隐藏历史</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>历史（%1）</translation>
    </message>
    <message>
        <source>Why is there no value?</source>
        <translation>为什么没有数值？</translation>
    </message>
    <message>
        <source>Why is this changed?</source>
        <translation>为什么更改？</translation>
    </message>
    <message>
        <source>The form was signed. What stood before stays to be seen, and the signature does not hold any more after the change.</source>
        <translation>此表已签名。原来的内容仍可查看；更改后签名不再有效。</translation>
    </message>
    <message>
        <source>Go on to the value</source>
        <translation>继续填写数值</translation>
    </message>
</context>
<context>
    <name>FormListPage</name>
    <message>
        <source>Measured</source>
        <translation>已测项目</translation>
    </message>
    <message>
        <source>New form</source>
        <translation>新建表格</translation>
    </message>
    <message>
        <source>Take values from a file (CSV)</source>
        <translation>从文件导入数值（CSV）</translation>
    </message>
    <message>
        <source>Nothing has been recorded here yet.</source>
        <translation>此处尚无记录。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>未填完</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Changed since it was signed</source>
        <translation>签名后已更改</translation>
    </message>
    <message>
        <source>Struck out: %1</source>
        <translation>已划除：%1</translation>
    </message>
    <message>
        <source>Not named yet</source>
        <translation>尚未命名</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Struck out: it counts no more</source>
        <translation>已划除：不再计入</translation>
    </message>
    <message>
        <source>One field still needs a value, or a reason why there is none</source>
        <translation>还有 1 个字段需要填写数值或说明无数值的原因</translation>
    </message>
    <message>
        <source>%1 fields still need a value, or a reason why there is none</source>
        <translation>还有 %1 个字段需要填写数值或说明无数值的原因</translation>
    </message>
    <message>
        <source>To the first of them</source>
        <translation>转到第一个</translation>
    </message>
    <message>
        <source>This does not go together. Please look again</source>
        <translation>内容相互矛盾，请再核对</translation>
    </message>
    <message>
        <source>Nothing is refused or changed for it. If it is right as it is, it can be signed.</source>
        <translation>系统不会因此拒绝或更改任何内容。如确实无误，可以签名。</translation>
    </message>
    <message>
        <source>Why shall this form count no more?</source>
        <translation>为什么此表不再计入？</translation>
    </message>
    <message>
        <source>It stays to be seen, struck through, with your name and reason. It cannot be filled in any more.</source>
        <translation>此表将以划除的形式保留可见，并附上您的姓名和原因，之后不能再填写。</translation>
    </message>
    <message>
        <source>Strike it out</source>
        <translation>划除</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>还需 %1 项</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>To be signed by: %1</source>
        <translation>签名人：%1</translation>
    </message>
    <message>
        <source>Strike this form out</source>
        <translation>划除此表</translation>
    </message>
    <message>
        <source>Finish and sign</source>
        <translation>完成并签名</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>If you feel worse</source>
        <translation>如果症状加重</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>GradeLine</name>
    <message>
        <source>Grade %1, %2: this one</source>
        <translation>%1级，%2：当前分级</translation>
    </message>
    <message>
        <source>Grade %1, %2</source>
        <translation>%1级，%2</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>This tablet is now for</source>
        <translation>这台平板现在交给</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>是我</translation>
    </message>
    <message>
        <source>You go on with your own PIN. Your answers belong to you: nobody looks at them while you answer.</source>
        <translation>请用您自己的 PIN 码继续。您的回答属于您：在您作答时没有人会查看。</translation>
    </message>
    <message>
        <source>For clinic staff</source>
        <translation>医院工作人员</translation>
    </message>
</context>
<context>
    <name>HeldTable</name>
    <message>
        <source>Participant</source>
        <translation>受试者</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>State and mode</source>
        <translation>状态和方式</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>not complete, %1 of %2 answered</source>
        <translation>不完整，已回答 %1 / %2</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 处需要查看</translation>
    </message>
    <message>
        <source>Nothing is held yet. Import a folder to begin.</source>
        <translation>还没有任何内容。请先导入一个文件夹。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>self</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代答</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>访谈</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Practise again</source>
        <translation>再练习一次</translation>
    </message>
    <message>
        <source>A short introduction and three practice questions. Nothing of it is recorded.</source>
        <translation>简短的介绍和三个练习问题。内容不会被记录。</translation>
    </message>
    <message>
        <source>Start the practice</source>
        <translation>开始练习</translation>
    </message>
    <message>
        <source>I forgot my PIN</source>
        <translation>我忘记了 PIN 码</translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <translation>我忘记了密码短语</translation>
    </message>
    <message>
        <source>Call your clinic. They can help you to set a new PIN. Nothing you answered is lost.</source>
        <translation>请给医院打电话，他们会帮您设置新的 PIN 码。您的回答不会丢失。</translation>
    </message>
    <message>
        <source>Call your clinic. They can help you to set a new passphrase. Nothing you answered is lost.</source>
        <translation>请给医院打电话，他们会帮您设置新的密码短语。您的回答不会丢失。</translation>
    </message>
    <message>
        <source>If this device is lost or stolen</source>
        <translation>如果这台设备丢失或被盗</translation>
    </message>
    <message>
        <source>Call your clinic soon: they switch it off for the study. Nobody can read your answers without your PIN. What your clinic has confirmed is safe there.</source>
        <translation>请尽快给医院打电话：他们会在研究中停用这台设备。没有您的 PIN 码，谁也看不到您的回答。医院确认收到的内容都安全保存在那里。</translation>
    </message>
    <message>
        <source>Call your clinic soon: they switch it off for the study. Nobody can read your answers without your passphrase. What your clinic has confirmed is safe there.</source>
        <translation>请尽快给医院打电话：他们会在研究中停用这台设备。没有您的密码短语，谁也看不到您的回答。医院确认收到的内容都安全保存在那里。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation>研究方案：%1</translation>
    </message>
    <message>
        <source>Clinic: %1</source>
        <translation>医院：%1</translation>
    </message>
    <message>
        <source>Study version on this device: %1</source>
        <translation>这台设备上的研究版本：%1</translation>
    </message>
    <message>
        <source>prodiary, version %1</source>
        <translation>prodiary，版本 %1</translation>
    </message>
</context>
<context>
    <name>InterviewPage</name>
    <message>
        <source>This changes how it is answered</source>
        <translation>回答方式将改变</translation>
    </message>
    <message>
        <source>Last time it was answered %1; now it would be answered %2.</source>
        <translation>上次的回答方式：%1；这次将是：%2。</translation>
    </message>
    <message>
        <source>Answers in different ways cannot simply be compared. If the participant can, hand the tablet over instead.</source>
        <translation>不同方式的回答不能简单比较。如果受试者能够自行作答，请改为将平板交给受试者。</translation>
    </message>
    <message>
        <source>Somebody else answers in the participant&apos;s place. You read aloud and enter.</source>
        <translation>由他人代受试者回答。您朗读并录入。</translation>
    </message>
    <message>
        <source>You read aloud and enter. The answers are the participant&apos;s.</source>
        <translation>您朗读并录入。回答属于受试者本人。</translation>
    </message>
    <message>
        <source>Read every question and all its answers as they stand, in their order. Add nothing, explain nothing, and suggest nothing.</source>
        <translation>请按原文和顺序朗读每个问题及其全部选项。不添加、不解释、不暗示。</translation>
    </message>
    <message>
        <source>The record says that %1 read and entered, and who answered.</source>
        <translation>记录中会注明由%1朗读并录入，以及由谁回答。</translation>
    </message>
    <message>
        <source>The record says that %1 read and entered, and that %2 answered.</source>
        <translation>记录中会注明由%1朗读并录入，由%2回答。</translation>
    </message>
    <message>
        <source>Who answers? The participant&apos;s:</source>
        <translation>由谁回答？与受试者的关系：</translation>
    </message>
    <message>
        <source>An answer calls for this advice. Please tell it to whom it concerns now, before you sign.</source>
        <translation>有一个回答需要给出此建议。请在签名前告知相关的人。</translation>
    </message>
    <message>
        <source>I have said this</source>
        <translation>我已告知</translation>
    </message>
    <message>
        <source>The answers are locked and signed.</source>
        <translation>回答已锁定并签名。</translation>
    </message>
    <message>
        <source>The answers are locked. They were given by the participant&apos;s: %1. Now sign that you read them out and entered them.</source>
        <translation>回答已锁定。回答人与受试者的关系：%1。请签名，表明由您朗读并录入。</translation>
    </message>
    <message>
        <source>The answers are locked. They are the participant&apos;s. Now sign that you read them out and entered them.</source>
        <translation>回答已锁定，属于受试者本人。请签名，表明由您朗读并录入。</translation>
    </message>
    <message>
        <source>To the visit</source>
        <translation>返回访视</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>%1 questions, about 1 minute</source>
        <translation>%1 个问题，约 1 分钟</translation>
    </message>
    <message>
        <source>%1 questions, about %2 minutes</source>
        <translation>%1 个问题，约 %2 分钟</translation>
    </message>
    <message>
        <source>All %1 questions answered</source>
        <translation>%1 个问题都已回答</translation>
    </message>
    <message>
        <source>%1 of %2 questions left</source>
        <translation>还剩 %1 个问题（共 %2 个）</translation>
    </message>
    <message>
        <source>This one is a little late</source>
        <translation>这份问卷稍晚了一些</translation>
    </message>
    <message>
        <source>It was due by %1. That is all right: you can still answer it until %2. At the end we will ask why it is late.</source>
        <translation>原定最晚 %1 填写。没关系，最晚 %2 仍可以填写。最后我们会问一下原因。</translation>
    </message>
    <message>
        <source>You can go back, change an answer, or rest at any time.</source>
        <translation>您可以随时返回、修改回答或休息。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Continue: check and confirm</source>
        <translation>继续：核对并确认</translation>
    </message>
    <message>
        <source>Continue: %1 left</source>
        <translation>继续：还剩 %1 个</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>1 digit typed</source>
        <translation>已输入 1 位数字</translation>
    </message>
    <message>
        <source>%1 digits typed</source>
        <translation>已输入 %1 位数字</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LabImportPage</name>
    <message>
        <source>Where is the laboratory&apos;s file?</source>
        <translation>实验室文件在哪里？</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>选择哪个文件？</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>这样对吗？</translation>
    </message>
    <message>
        <source>One sample is recorded</source>
        <translation>已记录 1 份样本</translation>
    </message>
    <message>
        <source>%1 samples are recorded</source>
        <translation>已记录 %1 份样本</translation>
    </message>
    <message>
        <source>Folder with the file (CSV)</source>
        <translation>文件（CSV）所在文件夹</translation>
    </message>
    <message>
        <source>The table needs a header line with the columns subject, sample_time, analyte, value and unit. The columns flag, ref_low, ref_high and lab may be there. Nothing is recorded before you have seen what the file says.</source>
        <translation>表格须有标题行，包含 subject、sample_time、analyte、value 和 unit 列；flag、ref_low、ref_high 和 lab 列可选。在您查看文件内容之前，不会记录任何数据。</translation>
    </message>
    <message>
        <source>There is no file in this folder whose name ends in .csv.</source>
        <translation>此文件夹中没有以 .csv 结尾的文件。</translation>
    </message>
    <message>
        <source>There is nothing in it to record for %1.</source>
        <translation>文件中没有可为 %1 记录的内容。</translation>
    </message>
    <message>
        <source>To be recorded for %1: results %2, samples %3</source>
        <translation>将为 %1 记录：结果 %2 项，样本 %3 份</translation>
    </message>
    <message>
        <source>Rows about other participants, not looked at: %1</source>
        <translation>其他受试者的行（未查看）：%1</translation>
    </message>
    <message>
        <source>Columns that are not read: %1</source>
        <translation>未读取的列：%1</translation>
    </message>
    <message>
        <source>The file does not say which laboratory it was. Fill that in afterwards; until then the form cannot be signed.</source>
        <translation>文件未注明实验室名称。请随后补填；在此之前不能签名。</translation>
    </message>
    <message>
        <source>One row is not taken</source>
        <translation>有 1 行未采用</translation>
    </message>
    <message>
        <source>%1 rows are not taken</source>
        <translation>有 %1 行未采用</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Recorded already; it is not recorded again.</source>
        <translation>已记录，不会重复记录。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>参考范围：%1</translation>
    </message>
    <message>
        <source>Each sample is a form of its own. Look at it and sign it.</source>
        <translation>每份样本是一张单独的表格，请查看并签名。</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Record this</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>To the samples</source>
        <translation>前往样本</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>MeasureField</name>
    <message>
        <source>number reached</source>
        <translation>数到的数字</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>kilograms (kg)</source>
        <translation>千克（kg）</translation>
    </message>
    <message>
        <source>percent of predicted</source>
        <translation>占预计值的百分比</translation>
    </message>
    <message>
        <source>Value, %1</source>
        <translation>数值（%1）</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>减一</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>加一</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>0: %1</source>
        <translation>0：%1</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>NewSecretEntry</name>
    <message>
        <source>Use it from now on</source>
        <translation>从现在起使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Type the new PIN once more</source>
        <translation>请再输入一次新的 PIN 码</translation>
    </message>
    <message>
        <source>Type the new passphrase once more</source>
        <translation>请再输入一次新的密码短语</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>请选择新的 PIN 码</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>请选择新的密码短语</translation>
    </message>
    <message>
        <source>Six digits or more. Nobody else needs to know it.</source>
        <translation>六位数字或更多。别人不需要知道。</translation>
    </message>
    <message>
        <source>Four words or more. Nobody else needs to know it.</source>
        <translation>四个词或更多。别人不需要知道。</translation>
    </message>
    <message>
        <source>Please wait. This takes a few seconds.</source>
        <translation>请稍候，这需要几秒钟。</translation>
    </message>
    <message>
        <source>The two were not the same</source>
        <translation>两次输入不一样</translation>
    </message>
    <message>
        <source>Please choose again.</source>
        <translation>请重新设置。</translation>
    </message>
</context>
<context>
    <name>NewSecretPage</name>
    <message>
        <source>A new PIN for %1</source>
        <translation>%1的新 PIN 码</translation>
    </message>
    <message>
        <source>A new passphrase for %1</source>
        <translation>%1的新密码短语</translation>
    </message>
    <message>
        <source>The participant chooses it alone. You give the tablet away for that, and sign in again afterwards. That you were present is recorded.</source>
        <translation>由参与者自己选择。您要为此交出平板，之后重新登录。您在场这一点会被记录。</translation>
    </message>
    <message>
        <source>Answers that were not sent yet stay as they are.</source>
        <translation>尚未发送的回答保持不变。</translation>
    </message>
    <message>
        <source>This is not one of your tasks</source>
        <translation>这不属于您的职责</translation>
    </message>
    <message>
        <source>Your role in this study does not include it.</source>
        <translation>您在本研究中的角色不包括此项。</translation>
    </message>
    <message>
        <source>%1 is here with me</source>
        <translation>%1就在我身边</translation>
    </message>
    <message>
        <source>I have made sure who it is.</source>
        <translation>我已确认其身份。</translation>
    </message>
    <message>
        <source>Your new PIN is set</source>
        <translation>您的新 PIN 码已设好</translation>
    </message>
    <message>
        <source>Your new passphrase is set</source>
        <translation>您的新密码短语已设好</translation>
    </message>
    <message>
        <source>This tablet is now for</source>
        <translation>这台平板现在交给</translation>
    </message>
    <message>
        <source>The old one opens nothing any more. Please give the tablet back to your clinic now.</source>
        <translation>旧的已不能再打开任何内容。请现在把平板交还给诊所。</translation>
    </message>
    <message>
        <source>You will choose a new PIN. Hold the tablet so that only you see it. Nobody at your clinic can see or learn it.</source>
        <translation>您将选择新的 PIN 码。请拿好平板，只让自己看到。诊所里没有人能看到或得知它。</translation>
    </message>
    <message>
        <source>You will choose a new passphrase. Hold the tablet so that only you see it. Nobody at your clinic can see or learn it.</source>
        <translation>您将选择新的密码短语。请拿好平板，只让自己看到。诊所里没有人能看到或得知它。</translation>
    </message>
    <message>
        <source>I give the tablet back</source>
        <translation>我交还平板</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not now: I give the tablet back</source>
        <translation>现在不要：我交还平板</translation>
    </message>
    <message>
        <source>Hand the tablet over</source>
        <translation>交出平板</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Characters left: %1</source>
        <translation>还可输入字数：%1</translation>
    </message>
</context>
<context>
    <name>PageMark</name>
    <message>
        <source>Practice: nothing is recorded.</source>
        <translation>练习：内容不会被记录。</translation>
    </message>
    <message>
        <source>Trial: nothing is kept and nothing is sent.</source>
        <translation>试用：不保存，也不发送。</translation>
    </message>
    <message>
        <source>Proxy: read aloud and enter what the other person answers.</source>
        <translation>代答：朗读并录入代答者的回答。</translation>
    </message>
    <message>
        <source>Interview: read aloud and enter. The answers are the participant&apos;s.</source>
        <translation>访谈：朗读并录入。回答属于受试者本人。</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>结束试用</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message>
        <source>Signed in: %1</source>
        <translation>已登录：%1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>受试者</translation>
    </message>
    <message>
        <source>Nobody is enrolled on this tablet yet, as far as you may see.</source>
        <translation>在您有权查看的范围内，这台平板上还没有受试者。</translation>
    </message>
    <message>
        <source>Enrolment begun, not answered by the site yet</source>
        <translation>已开始登记，研究中心尚未答复</translation>
    </message>
    <message>
        <source>This record cannot be opened. Please call the site.</source>
        <translation>无法打开此记录。请致电研究中心。</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Open visit: %1, since %2</source>
        <translation>进行中的访视：%1，始于 %2</translation>
    </message>
    <message>
        <source>Unscheduled visit</source>
        <translation>计划外访视</translation>
    </message>
    <message>
        <source>No visit is planned</source>
        <translation>没有计划的访视</translation>
    </message>
    <message>
        <source>Next visit: %1, from %2</source>
        <translation>下次访视：%1，从 %2 起</translation>
    </message>
    <message>
        <source>Visit now: %1</source>
        <translation>现在可访视：%1</translation>
    </message>
    <message>
        <source>Visit now: %1, until %2</source>
        <translation>现在可访视：%1，截至 %2</translation>
    </message>
    <message>
        <source>The site has confirmed nothing yet</source>
        <translation>研究中心尚未确认任何内容</translation>
    </message>
    <message>
        <source>Not everything was sent; last confirmed %1</source>
        <translation>尚未全部发送；上次确认：%1</translation>
    </message>
    <message>
        <source>The site has everything, confirmed %1</source>
        <translation>研究中心已收到全部内容，确认于 %1</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>添加受试者</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>What this diary is for</source>
        <translation>这本日记的用途</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>一次一个问题</translation>
    </message>
    <message>
        <source>Nobody reads along</source>
        <translation>没有人实时查看</translation>
    </message>
    <message>
        <source>Make it easy for yourself</source>
        <translation>让自己轻松一些</translation>
    </message>
    <message>
        <source>Only you and your clinic</source>
        <translation>只有您和医院</translation>
    </message>
    <message>
        <source>Your study wants to know how your days are with myasthenia. Now and then you answer a few questions here. There are no right or wrong answers.</source>
        <translation>研究想了解您患重症肌无力时的日常情况。您会不时在这里回答几个问题。回答没有对错之分。</translation>
    </message>
    <message>
        <source>Choose an answer, then press Next. With Back you can return and change it. With Rest you can stop at any time: what you answered is saved, and you go on where you were.</source>
        <translation>选择一个回答，然后按“下一步”。按“返回”可以回去修改。按“休息”可以随时停下：已回答的内容会保存，以后从这里继续。</translation>
    </message>
    <message>
        <source>Your answers are sent later, so nobody sees them right away. If you feel worse, do not wait for this diary: press &quot;If you feel worse&quot; at the top and call.</source>
        <translation>您的回答稍后才会发送，不会马上有人看到。如果症状加重，请不要等这本日记：请按上方的“如果症状加重”，然后打电话。</translation>
    </message>
    <message>
        <source>Press &quot;Display&quot; at the top for larger words, other colours or larger buttons. A question can also be read aloud to you.</source>
        <translation>按上方的“显示”可以放大文字、更换颜色或放大按钮。问题也可以朗读给您听。</translation>
    </message>
    <message>
        <source>Press &quot;Display&quot; at the top for larger words, other colours or larger buttons.</source>
        <translation>按上方的“显示”可以放大文字、更换颜色或放大按钮。</translation>
    </message>
    <message>
        <source>Your answers lie locked on this device and travel sealed. Only your study team at the clinic can open them. Now try it: three practice questions, and nothing is recorded.</source>
        <translation>您的回答锁在这台设备上，发送时会加密封存，只有医院的研究团队能打开。现在请试一试：三个练习问题，内容不会被记录。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Saves, locks, and comes back to this question</source>
        <translation>保存并锁定，之后回到这个问题</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>演示用文字</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>返回核对</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>My record</source>
        <translation>我的记录</translation>
    </message>
    <message>
        <source>There is nothing to look back on yet.</source>
        <translation>还没有可以回顾的内容。</translation>
    </message>
    <message>
        <source>You have answered %1 of %2 so far.</source>
        <translation>到目前为止，您已填写 %1 份（共 %2 份）。</translation>
    </message>
    <message>
        <source>Your clinic has not said yet that it has anything.</source>
        <translation>医院还没有确认收到任何内容。</translation>
    </message>
    <message>
        <source>Your clinic has everything up to %1.</source>
        <translation>截至 %1 的内容，医院都已收到。</translation>
    </message>
    <message>
        <source>Sending did not work on %1: %2</source>
        <translation>%1 发送没有成功：%2</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <source>Nothing in this month.</source>
        <translation>这个月没有内容。</translation>
    </message>
    <message>
        <source>My totals over time</source>
        <translation>我的总分变化</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>可填写</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已晚</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Your clinic has it.</source>
        <translation>医院已收到。</translation>
    </message>
    <message>
        <source>Sent. Your clinic has not said yet that it has it.</source>
        <translation>已发送。医院还没有确认收到。</translation>
    </message>
    <message>
        <source>It waits to be sent.</source>
        <translation>等待发送。</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation>已完成。%1</translation>
    </message>
    <message>
        <source>Begun. You can finish it now.</source>
        <translation>已开始。现在可以继续填完。</translation>
    </message>
    <message>
        <source>Open. You can answer it now.</source>
        <translation>现在可以填写。</translation>
    </message>
    <message>
        <source>Begun. You can finish it until %1.</source>
        <translation>已开始，请最晚 %1 填完。</translation>
    </message>
    <message>
        <source>Open. You can answer it until %1.</source>
        <translation>现在可以填写，最晚 %1。</translation>
    </message>
    <message>
        <source>Late. You can still finish it until %1.</source>
        <translation>已晚，最晚 %1 仍可以填完。</translation>
    </message>
    <message>
        <source>Late. You can still answer it until %1.</source>
        <translation>已晚，最晚 %1 仍可以填写。</translation>
    </message>
    <message>
        <source>Not finished in time.</source>
        <translation>没有按时填完。</translation>
    </message>
    <message>
        <source>Missed.</source>
        <translation>错过了。</translation>
    </message>
    <message>
        <source>Coming. It opens on %1.</source>
        <translation>还没到时间。%1 可以开始填写。</translation>
    </message>
    <message>
        <source>I touched the wrong answer</source>
        <translation>我点错了回答</translation>
    </message>
    <message>
        <source>I misread the question</source>
        <translation>我看错了问题</translation>
    </message>
    <message>
        <source>I answered about another time</source>
        <translation>我回答的是另一段时间的情况</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>You preferred not to answer</source>
        <translation>您选择了不回答</translation>
    </message>
    <message>
        <source>No answer shall stand</source>
        <translation>以没有回答为准</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>You forgot your PIN?</source>
        <translation>您忘记 PIN 码了？</translation>
    </message>
    <message>
        <source>You forgot your passphrase?</source>
        <translation>您忘记密码短语了？</translation>
    </message>
    <message>
        <source>Please call your clinic. They will read a code out to you. This works without a network, and all your answers stay, also those not sent yet.</source>
        <translation>请给您的诊所打电话。他们会给您念一个代码。无需网络，您的所有回答都会保留，包括尚未发送的。</translation>
    </message>
    <message>
        <source>The last codes were not right. Your answers are safe.</source>
        <translation>最近几次代码不对。您的回答是安全的。</translation>
    </message>
    <message>
        <source>This code does not open your diary</source>
        <translation>这个代码打不开您的日记</translation>
    </message>
    <message>
        <source>It is another one&apos;s, or it was used before: each code works once. Your answers are safe.</source>
        <translation>它属于别的日记，或者已经用过：每个代码只能用一次。您的回答是安全的。</translation>
    </message>
    <message>
        <source>Please ask your clinic for the right code. Tries left before a wait: %1</source>
        <translation>请向诊所索要正确的代码。等待之前还可尝试：%1次</translation>
    </message>
    <message>
        <source>Please ask your clinic for the right code.</source>
        <translation>请向诊所索要正确的代码。</translation>
    </message>
    <message>
        <source>The code is not quite right</source>
        <translation>代码不完全正确</translation>
    </message>
    <message>
        <source>One of its characters was missed or mistyped. This does not count as a try.</source>
        <translation>有一个字符遗漏或输入有误。这不算一次尝试。</translation>
    </message>
    <message>
        <source>Please let it be read out once more and compare, group by group.</source>
        <translation>请让对方再念一遍，并逐组核对。</translation>
    </message>
    <message>
        <source>The code that your clinic reads out</source>
        <translation>诊所念给您的代码</translation>
    </message>
    <message>
        <source>Read as:</source>
        <translation>识别为：</translation>
    </message>
    <message>
        <source>Capital or small letters, spaces and dashes do not matter.</source>
        <translation>大小写、空格和短横线都没有关系。</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Not now</source>
        <translation>现在不</translation>
    </message>
</context>
<context>
    <name>ReminderMark</name>
    <message>
        <source>There is something to answer today.</source>
        <translation>今天有需要填写的内容。</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>They say that something is waiting, and never what it is.</source>
        <translation>提醒只说有事等您，不会说是什么。</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>提醒我</translation>
    </message>
    <message>
        <source>On the day, and once more on the last day.</source>
        <translation>当天提醒一次，最后一天再提醒一次。</translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <translation>不要提醒我</translation>
    </message>
    <message>
        <source>You will find what is ready when you open your diary.</source>
        <translation>打开日记时，您会看到需要填写的内容。</translation>
    </message>
    <message>
        <source>At what time?</source>
        <translation>什么时间提醒？</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>早一点</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>晚一点</translation>
    </message>
    <message>
        <source>As the study has it: %1</source>
        <translation>按研究的设定：%1</translation>
    </message>
    <message>
        <source>It is the time where you are, also when you travel.</source>
        <translation>以您所在地的时间为准，旅行时也一样。</translation>
    </message>
    <message>
        <source>The next reminders</source>
        <translation>接下来的提醒</translation>
    </message>
    <message>
        <source>It stays as a small sign at the edge of your screen. There you can also end it.</source>
        <translation>它会以小图标留在屏幕边缘。您也可以在那里结束它。</translation>
    </message>
    <message>
        <source>A calendar file with the days and the time to the end of your diary, and nothing about you, your study or your clinic. Open it on your phone. If your days change, save a new one and delete the old entries there.</source>
        <translation>日历文件里只有到日记结束为止的日期和时间，没有您、研究或医院的任何信息。请在手机上打开。如果日期有变，请保存新的文件，并删除手机里的旧日程。</translation>
    </message>
    <message>
        <source>Your phone cannot know what you have answered. It asks you to look each time, also when nothing waits.</source>
        <translation>手机无法知道您已经填写了什么。它每次都会请您看一下，即使没有需要填写的内容。</translation>
    </message>
    <message>
        <source>No reminder is planned.</source>
        <translation>目前没有安排提醒。</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>日记</translation>
    </message>
    <message>
        <source>Look whether something waits in your diary.</source>
        <translation>请看一下日记里有没有需要填写的内容。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>How you are reminded on this device</source>
        <translation>这台设备怎样提醒您</translation>
    </message>
    <message>
        <source>In your diary, on its locked screen, and by a short notice of this device while your diary is running.</source>
        <translation>在日记里、锁定画面上提醒；日记运行时，设备也会显示简短通知。</translation>
    </message>
    <message>
        <source>In your diary and on its locked screen, while it is running. This device cannot show notices outside of it.</source>
        <translation>日记运行时，在日记里和锁定画面上提醒。这台设备不能在日记之外显示通知。</translation>
    </message>
    <message>
        <source>When you close the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>End the diary</source>
        <translation>退出日记</translation>
    </message>
    <message>
        <source>Reminders come again when you open it.</source>
        <translation>再次打开后会继续提醒。</translation>
    </message>
    <message>
        <source>Lock it and keep reminding me</source>
        <translation>锁定并继续提醒我</translation>
    </message>
    <message>
        <source>For your own phone</source>
        <translation>用于您自己的手机</translation>
    </message>
    <message>
        <source>Where shall the file go?</source>
        <translation>文件保存到哪里？</translation>
    </message>
    <message>
        <source>Save a calendar file for my phone</source>
        <translation>保存手机日历文件</translation>
    </message>
    <message>
        <source>The calendar file is saved</source>
        <translation>日历文件已保存</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>%1, all of it</source>
        <translation>%1，全部</translation>
    </message>
    <message>
        <source>%1, question %2</source>
        <translation>%1，第%2题</translation>
    </message>
    <message>
        <source>Correction not accepted: %1</source>
        <translation>不接受更正：%1</translation>
    </message>
    <message>
        <source>Correction accepted: %1</source>
        <translation>接受更正：%1</translation>
    </message>
    <message>
        <source>A wrong answer was touched</source>
        <translation>误触了别的答案</translation>
    </message>
    <message>
        <source>The question was misread</source>
        <translation>误读了问题</translation>
    </message>
    <message>
        <source>It was answered about another time</source>
        <translation>回答的是另一段时间</translation>
    </message>
    <message>
        <source>It is another person&apos;s</source>
        <translation>这是另一个人的</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The whole entry shall be struck out</source>
        <translation>整条记录应被划除</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>原为：%1</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>申请改为：%1</translation>
    </message>
    <message>
        <source>Asked by %1, %2, on %3</source>
        <translation>由%1（%2）于%3申请</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Accepted by %1 on %2, because: %3</source>
        <translation>%1于%2接受，原因：%3</translation>
    </message>
    <message>
        <source>Not accepted by %1 on %2, because: %3</source>
        <translation>%1于%2不接受，原因：%3</translation>
    </message>
    <message>
        <source>Waits for the investigator</source>
        <translation>等待研究者处理</translation>
    </message>
    <message>
        <source>The decision is signed</source>
        <translation>决定已签名</translation>
    </message>
    <message>
        <source>The signature was broken by a later change</source>
        <translation>签名因后来的更改而失效</translation>
    </message>
    <message>
        <source>The signature does not match what is recorded. Please tell the study team.</source>
        <translation>签名与记录不符。请告知研究团队。</translation>
    </message>
    <message>
        <source>The decision is not signed on this device</source>
        <translation>该决定未在此设备上签名</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Sign the decision</source>
        <translation>为决定签名</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>What kept you?</source>
        <translation>是什么原因耽搁了？</translation>
    </message>
    <message>
        <source>Did somebody help you?</source>
        <translation>有人帮助您吗？</translation>
    </message>
    <message>
        <source>Enter your PIN to confirm</source>
        <translation>请输入 PIN 码以确认</translation>
    </message>
    <message>
        <source>Enter your passphrase to confirm</source>
        <translation>请输入密码短语以确认</translation>
    </message>
    <message>
        <source>Please check your answers</source>
        <translation>请核对您的回答</translation>
    </message>
    <message>
        <source>This one comes after its day, so your study asks why. Any reason is all right.</source>
        <translation>这份问卷过了日子，所以研究想知道原因。什么原因都没关系。</translation>
    </message>
    <message>
        <source>With these answers. Help is welcome; your clinic only needs to know.</source>
        <translation>指填写这些回答时。有人帮助完全可以，医院只是需要知道。</translation>
    </message>
    <message>
        <source>Then the answers are locked.</source>
        <translation>之后回答将被锁定。</translation>
    </message>
    <message>
        <source>Touch a line to change it. You can confirm at the end of the list; then the answers are locked.</source>
        <translation>点一行即可修改。在列表末尾可以确认；确认之后，回答将被锁定。</translation>
    </message>
    <message>
        <source>Some questions are still open. Touch a line to answer it.</source>
        <translation>还有问题没有回答。点一行即可回答。</translation>
    </message>
    <message>
        <source>Touch a line to change it. You can go on at the end of the list.</source>
        <translation>点一行即可修改。在列表末尾可以继续。</translation>
    </message>
    <message>
        <source>Demonstration wording</source>
        <translation>演示用文字</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>You preferred not to answer</source>
        <translation>您选择了不回答</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>还没有回答</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2 %3</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Go on to confirm</source>
        <translation>继续并确认</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后继续</translation>
    </message>
    <message>
        <source>Confirm and lock</source>
        <translation>确认并锁定</translation>
    </message>
</context>
<context>
    <name>SafetyNotice</name>
    <message>
        <source>If you feel worse</source>
        <translation>如果症状加重</translation>
    </message>
</context>
<context>
    <name>SafetyPanel</name>
    <message>
        <source>If you feel worse</source>
        <translation>如果症状加重</translation>
    </message>
</context>
<context>
    <name>ScanSpeed</name>
    <message>
        <source>A frame moves over the buttons every second. Press when it is where you want.</source>
        <translation>方框每秒移到下一个按钮。移到您要的按钮时，请按下开关。</translation>
    </message>
    <message>
        <source>A frame moves over the buttons every %1 seconds. Press when it is where you want.</source>
        <translation>方框每 %1 秒移到下一个按钮。移到您要的按钮时，请按下开关。</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下</translation>
    </message>
</context>
<context>
    <name>SecretEntry</name>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
</context>
<context>
    <name>SecretNewsNotice</name>
    <message>
        <source>Your PIN was changed at your clinic on %1</source>
        <translation>您的 PIN 码已在诊所更改：%1</translation>
    </message>
    <message>
        <source>Your passphrase was changed at your clinic on %1</source>
        <translation>您的密码短语已在诊所更改：%1</translation>
    </message>
    <message>
        <source>Your PIN was changed with a code on %1</source>
        <translation>您的 PIN 码已用代码更改：%1</translation>
    </message>
    <message>
        <source>Your passphrase was changed with a code on %1</source>
        <translation>您的密码短语已用代码更改：%1</translation>
    </message>
    <message>
        <source>If that was not you, please call your clinic.</source>
        <translation>如果不是您本人，请给诊所打电话。</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>没错</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Which language would you like?</source>
        <translation>您想用哪种语言？</translation>
    </message>
    <message>
        <source>How large should words be?</source>
        <translation>字要多大？</translation>
    </message>
    <message>
        <source>Which light is good for your eyes?</source>
        <translation>哪种颜色让您的眼睛舒服？</translation>
    </message>
    <message>
        <source>Where do you see best?</source>
        <translation>哪边您看得最清楚？</translation>
    </message>
    <message>
        <source>How do you press?</source>
        <translation>您怎样按键？</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Choice %1 of %2</source>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>You can change this at any time: press Display.</source>
        <translation>您可以随时更改：请按“显示”。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>This is how large a question is. Make it as large as you like.</source>
        <translation>问题的字就是这么大。您可以随意调整。</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Evening, warm and dim</source>
        <translation>夜间，暖色偏暗</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>在左侧</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>在右侧</translation>
    </message>
    <message>
        <source>In the middle, with both eyes</source>
        <translation>在中间，双眼一起看</translation>
    </message>
    <message>
        <source>By touch, mouse or keyboard</source>
        <translation>用手指、鼠标或键盘</translation>
    </message>
    <message>
        <source>The same, with larger buttons</source>
        <translation>同样，但按钮更大</translation>
    </message>
    <message>
        <source>With one switch</source>
        <translation>用单个开关</translation>
    </message>
    <message>
        <source>A frame moves over the buttons and you press when it is where you want.</source>
        <translation>方框会依次移过各个按钮，移到您要的按钮时按下开关。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>In a real study your clinic gives you a printed sheet. For this trial its code is:</source>
        <translation>在真实研究中，医院会给您一张打印的通知单。这次试用的代码是：</translation>
    </message>
    <message>
        <source>In a real study your clinic gives you a printed sheet. For this trial its numbers are:</source>
        <translation>在真实研究中，医院会给您一张打印的通知单。这次试用的数字是：</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>签署内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>This signature counts like one by hand. At the first one since you signed in, your id is needed as well as your passphrase.</source>
        <translation>此签名与手写签名具有同等效力。登录后的首次签名需要输入您的编号和密码短语。</translation>
    </message>
    <message>
        <source>This signature counts like one by hand.</source>
        <translation>此签名与手写签名具有同等效力。</translation>
    </message>
    <message>
        <source>Your id</source>
        <translation>您的编号</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>您的密码短语</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>SignWords</name>
    <message>
        <source>nurse</source>
        <translation>研究护士</translation>
    </message>
    <message>
        <source>investigator</source>
        <translation>研究者</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>研究协调员</translation>
    </message>
    <message>
        <source>I did this myself</source>
        <translation>由本人亲自完成</translation>
    </message>
    <message>
        <source>I read it out and entered the answers</source>
        <translation>由本人朗读并录入回答</translation>
    </message>
    <message>
        <source>I have reviewed this</source>
        <translation>本人已审阅</translation>
    </message>
    <message>
        <source>This is my decision</source>
        <translation>此为本人的决定</translation>
    </message>
    <message>
        <source>alone, on the tablet</source>
        <translation>本人在平板上自行作答</translation>
    </message>
    <message>
        <source>in an interview</source>
        <translation>由工作人员访谈</translation>
    </message>
    <message>
        <source>through a proxy</source>
        <translation>由他人代答</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>伴侣</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>Son or daughter</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Another relative</source>
        <translation>其他亲属</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Professional carer</source>
        <translation>护理人员</translation>
    </message>
    <message>
        <source>The participant did not want it</source>
        <translation>受试者不愿意</translation>
    </message>
    <message>
        <source>The participant was not able to</source>
        <translation>受试者无法完成</translation>
    </message>
    <message>
        <source>It would not have been safe</source>
        <translation>不安全</translation>
    </message>
    <message>
        <source>It does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>The equipment was missing or broken</source>
        <translation>设备缺失或损坏</translation>
    </message>
    <message>
        <source>There was no time</source>
        <translation>时间不足</translation>
    </message>
    <message>
        <source>It was forgotten</source>
        <translation>遗漏了</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
</context>
<context>
    <name>SignatureLine</name>
    <message>
        <source>Signed by %1, %2</source>
        <translation>签名：%1，%2</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <translation>“%1”，%2</translation>
    </message>
    <message>
        <source>It stands: nothing was changed since.</source>
        <translation>有效：此后没有更改。</translation>
    </message>
    <message>
        <source>It does not hold: it does not match what is recorded. Please tell the study team.</source>
        <translation>无效：与所记录的内容不符。请告知研究团队。</translation>
    </message>
    <message>
        <source>Broken by a later change.</source>
        <translation>因后来的更改而失效。</translation>
    </message>
    <message>
        <source>Broken by a change on %1.</source>
        <translation>因%1的更改而失效。</translation>
    </message>
</context>
<context>
    <name>StaffCopy</name>
    <message>
        <source>Save the visit record</source>
        <translation>保存访视记录</translation>
    </message>
    <message>
        <source>Save the audit trail as a table (CSV)</source>
        <translation>将稽查轨迹保存为表格（CSV）</translation>
    </message>
    <message>
        <source>Save the audit trail (PDF)</source>
        <translation>保存稽查轨迹（PDF）</translation>
    </message>
    <message>
        <source>The copy is saved</source>
        <translation>副本已保存</translation>
    </message>
    <message>
        <source>It is called %1 and is in the folder that you chose.</source>
        <translation>文件名是 %1，在您选择的文件夹里。</translation>
    </message>
    <message>
        <source>A certified copy: all values with their units, who gave and who entered them, the signatures and whether they stand, and the visit&apos;s audit trail. The moment of copying and the state of the chain are on every page.</source>
        <translation>核证副本：所有数值及其单位、由谁给出和由谁录入、签名及其是否有效，以及本次访视的稽查轨迹。每页都标有复制时间和链的状态。</translation>
    </message>
    <message>
        <source>Every row of the whole trail, with codes and words, for a spreadsheet. Filters do not apply.</source>
        <translation>整个轨迹的每一行，含代码和文字，供电子表格使用。筛选不起作用。</translation>
    </message>
    <message>
        <source>The rows that are found, with the filters stated on the first page.</source>
        <translation>找到的各行，筛选条件写在第一页。</translation>
    </message>
    <message>
        <source>A copy is no longer protected</source>
        <translation>副本不再受保护</translation>
    </message>
    <message>
        <source>It has the participant&apos;s data in clear. Whoever opens the folder or finds the stick can read it.</source>
        <translation>其中以明文包含参与者的数据。任何打开该文件夹或捡到U盘的人都能读到。</translation>
    </message>
    <message>
        <source>Save it only where source documents are kept.</source>
        <translation>请只保存在存放源文件的地方。</translation>
    </message>
    <message>
        <source>Where shall the copy go?</source>
        <translation>副本保存到哪里？</translation>
    </message>
</context>
<context>
    <name>StaffMark</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>The last tries were not right.</source>
        <translation>最近几次输入不正确。</translation>
    </message>
    <message>
        <source>Look for the card</source>
        <translation>查找工作卡</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Thank you. Please give the tablet to your nurse.</source>
        <translation>谢谢。请把平板交给护士。</translation>
    </message>
    <message>
        <source>Your answers are saved and locked.</source>
        <translation>您的回答已保存并锁定。</translation>
    </message>
    <message>
        <source>I am clinic staff</source>
        <translation>我是医院工作人员</translation>
    </message>
    <message>
        <source>Which card is yours?</source>
        <translation>哪张是您的工作卡？</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>For clinic staff: choose your id.</source>
        <translation>医院工作人员：请选择您的编号。</translation>
    </message>
    <message>
        <source>Sign in with a card</source>
        <translation>用工作卡登录</translation>
    </message>
    <message>
        <source>Where is your staff card?</source>
        <translation>您的工作卡在哪里？</translation>
    </message>
    <message>
        <source>Choose the USB stick or the folder with the card that your site gave you. From then on your id and passphrase are enough on this tablet.</source>
        <translation>请选择存有研究中心发给您的工作卡的 U 盘或文件夹。此后在这台平板上只需编号和密码短语。</translation>
    </message>
    <message>
        <source>Choose the USB stick or the folder with the card that your site gave you. Nothing of it stays on this device.</source>
        <translation>请选择存有研究中心发给您的工作卡的 U 盘或文件夹。这台设备上不会留下任何内容。</translation>
    </message>
    <message>
        <source>Folder of the card</source>
        <translation>工作卡所在文件夹</translation>
    </message>
    <message>
        <source>Type your activation code</source>
        <translation>请输入激活码</translation>
    </message>
    <message>
        <source>This is the first time that the card of %1 is used. Your site gave you the code together with it.</source>
        <translation>%1 的工作卡是第一次使用。激活码由研究中心随卡发给您。</translation>
    </message>
    <message>
        <source>In a real study the site gives this code to the person. For this trial it is:</source>
        <translation>在真实研究中，激活码由研究中心交给本人。本次试用的激活码是：</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>激活码</translation>
    </message>
    <message>
        <source>Choose your passphrase</source>
        <translation>设置您的密码短语</translation>
    </message>
    <message>
        <source>Type the passphrase once more</source>
        <translation>请再输入一次密码短语</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>请输入密码短语</translation>
    </message>
    <message>
        <source>Four words or more. It opens your card and signs in your name; nobody at the site knows it.</source>
        <translation>四个词或更多。它用于打开您的工作卡并以您的名义签名；研究中心没有人知道它。</translation>
    </message>
    <message>
        <source>Signing in: %1</source>
        <translation>正在登录：%1</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>The two were not the same</source>
        <translation>两次输入不一样</translation>
    </message>
    <message>
        <source>Please choose again.</source>
        <translation>请重新设置。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>I did it all myself</source>
        <translation>全部由我自己完成</translation>
    </message>
    <message>
        <source>Somebody read the questions to me</source>
        <translation>有人给我读了问题</translation>
    </message>
    <message>
        <source>Somebody touched the screen for me</source>
        <translation>有人替我点了屏幕</translation>
    </message>
    <message>
        <source>Both: read them and touched the screen</source>
        <translation>两样都有：读了问题，也替我点了屏幕</translation>
    </message>
</context>
<context>
    <name>StopwatchCard</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Stopwatch running</source>
        <translation>秒表运行中</translation>
    </message>
    <message>
        <source>Stopwatch: %1 seconds</source>
        <translation>秒表：%1秒</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The space bar does the same</source>
        <translation>空格键作用相同</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>%1 seconds reached: the test is over. Going on would not change the grade.</source>
        <translation>已到%1秒：测试结束。继续不会改变分级。</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余%1秒</translation>
    </message>
    <message>
        <source>Ends at %1 s</source>
        <translation>%1秒结束</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Your clinic has everything. You can send again, it does no harm.</source>
        <translation>医院已收到全部内容。您可以再发送一次，没有影响。</translation>
    </message>
    <message>
        <source>No questionnaire is waiting. You can send all the same, it does no harm.</source>
        <translation>没有等待发送的问卷。您仍可以发送，没有影响。</translation>
    </message>
    <message>
        <source>Please press “Send now”.</source>
        <translation>请按“现在发送”。</translation>
    </message>
    <message>
        <source>Send takes the questionnaire that you have confirmed to your clinic. Only your clinic can open it.</source>
        <translation>“发送”会把您已确认的问卷交给医院。只有医院能打开。</translation>
    </message>
    <message>
        <source>Send takes the %1 questionnaires that you have confirmed to your clinic. Only your clinic can open them.</source>
        <translation>“发送”会把您已确认的 %1 份问卷交给医院。只有医院能打开。</translation>
    </message>
    <message>
        <source>Send to your clinic</source>
        <translation>发送给医院</translation>
    </message>
    <message>
        <source>Answers you have begun but not confirmed go along, marked as unfinished.</source>
        <translation>已开始但还没有确认的回答也会一起发送，并标明未完成。</translation>
    </message>
    <message>
        <source>Last time it did not go right</source>
        <translation>上次没有成功</translation>
    </message>
    <message>
        <source>Your answers are in the folder</source>
        <translation>您的回答已放入文件夹</translation>
    </message>
    <message>
        <source>News from your clinic was taken</source>
        <translation>已收到医院的消息</translation>
    </message>
    <message>
        <source>No news from your clinic yet</source>
        <translation>医院还没有新消息</translation>
    </message>
    <message>
        <source>They are sealed: only your clinic can open them. They stay on this device until your clinic says that it has them.</source>
        <translation>回答已加密封存，只有医院能打开。在医院确认收到之前，它们会一直留在这台设备上。</translation>
    </message>
    <message>
        <source>Nothing is lost. Please look again later.</source>
        <translation>内容没有丢失。请稍后再看。</translation>
    </message>
    <message>
        <source>Waiting for your clinic</source>
        <translation>等待医院接收</translation>
    </message>
    <message>
        <source>Your clinic has</source>
        <translation>医院已收到</translation>
    </message>
    <message>
        <source>Last word from your clinic: %1</source>
        <translation>医院最近一次回复：%1</translation>
    </message>
    <message>
        <source>Look for news from your clinic</source>
        <translation>查看医院的消息</translation>
    </message>
    <message>
        <source>Folder shared with your clinic</source>
        <translation>与医院共用的文件夹</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>现在发送</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>For your visit: %1</source>
        <translation>访视用：%1</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>For these days at home</source>
        <translation>这几天在家填写</translation>
    </message>
    <message>
        <source>For your visit today</source>
        <translation>用于您今天的访视</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>已回答 %1 / %2</translation>
    </message>
    <message>
        <source>%1 questions, about 1 minute</source>
        <translation>%1 个问题，约 1 分钟</translation>
    </message>
    <message>
        <source>%1 questions, about %2 minutes</source>
        <translation>%1 个问题，约 %2 分钟</translation>
    </message>
    <message>
        <source>This was due by %1. You can still answer it today; we will ask why it is late.</source>
        <translation>原定最晚 %1 填写。今天仍可以填写，我们会问一下原因。</translation>
    </message>
    <message>
        <source>This was due by %1. You can still answer it until %2; we will ask why it is late.</source>
        <translation>原定最晚 %1 填写。最晚 %2 仍可以填写，我们会问一下原因。</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>今天是最后一天</translation>
    </message>
    <message>
        <source>Now, at the visit</source>
        <translation>现在，在访视时</translation>
    </message>
    <message>
        <source>Until the day of your infusion</source>
        <translation>到输注当天为止</translation>
    </message>
    <message>
        <source>Today is the day; you can answer it until %1</source>
        <translation>今天该填写了，最晚 %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>最晚 %1</translation>
    </message>
    <message>
        <source>Not needed if you answer the one for your visit this week</source>
        <translation>如果本周填写了访视用的问卷，就不需要填这一份</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>没有等待发送的内容。</translation>
    </message>
    <message>
        <source>Your clinic has everything.</source>
        <translation>医院已收到全部内容。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Thank you, that is all</source>
        <translation>谢谢，全部完成了</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>The clock of this device was changed</source>
        <translation>本设备的时钟被更改过</translation>
    </message>
    <message>
        <source>Your days are counted as before.</source>
        <translation>您的日期仍按原来的计算。</translation>
    </message>
    <message>
        <source>Call your clinic if this is not right.</source>
        <translation>如果不对，请打电话给医院。</translation>
    </message>
    <message>
        <source>One questionnaire is ready for you.</source>
        <translation>有一份问卷等您填写。</translation>
    </message>
    <message>
        <source>%1 questionnaires are ready for you.</source>
        <translation>有 %1 份问卷等您填写。</translation>
    </message>
    <message>
        <source>One questionnaire for your visit. After it, or to stop, give the tablet back.</source>
        <translation>您的访视有一份问卷。完成后或想停止时，请交还平板。</translation>
    </message>
    <message>
        <source>%1 questionnaires for your visit. After them, or to stop, give the tablet back.</source>
        <translation>您的访视有 %1 份问卷。完成后或想停止时，请交还平板。</translation>
    </message>
    <message>
        <source>First, a short practice</source>
        <translation>先做一个简短的练习</translation>
    </message>
    <message>
        <source>It shows how this diary works, with three questions that nobody keeps. After it your questionnaires are ready.</source>
        <translation>用三个不会保存的问题，介绍日记的用法。之后就可以填写问卷。</translation>
    </message>
    <message>
        <source>About 3 minutes</source>
        <translation>约 3 分钟</translation>
    </message>
    <message>
        <source>Start the practice</source>
        <translation>开始练习</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>都完成了</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>今天没有需要填写的问卷</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下次：%1</translation>
    </message>
    <message>
        <source>Next: %1, for your visit: %2</source>
        <translation>下次：%1，访视用：%2</translation>
    </message>
    <message>
        <source>Everything is saved. Please give the tablet back.</source>
        <translation>全部已保存。请交还平板。</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>我的记录</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Give the tablet back</source>
        <translation>交还平板</translation>
    </message>
</context>
<context>
    <name>TrailFilters</name>
    <message>
        <source>About what</source>
        <translation>关于什么</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>From day (2026-03-31)</source>
        <translation>从某日起（2026-03-31）</translation>
    </message>
    <message>
        <source>Through day (2026-03-31)</source>
        <translation>到某日止（2026-03-31）</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>包含的文字</translation>
    </message>
    <message>
        <source>A day is written like 2026-03-31. Until it is, it narrows nothing.</source>
        <translation>日期写作 2026-03-31。在此之前不起筛选作用。</translation>
    </message>
    <message>
        <source>Only what stands out</source>
        <translation>仅显示值得注意的</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>去掉所有筛选</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>About what?</source>
        <translation>关于什么？</translation>
    </message>
    <message>
        <source>By whom?</source>
        <translation>由谁？</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>哪一类？</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>稽查轨迹</translation>
    </message>
    <message>
        <source>Reading the audit trail</source>
        <translation>正在读取稽查轨迹</translation>
    </message>
    <message>
        <source>All that ever happened to it, the oldest first.</source>
        <translation>与之有关的一切，最早的在前。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing is found among %1 rows.</source>
        <translation>在%1行中没有找到。</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3 found, the newest first; %4 in all</source>
        <translation>找到%3行，显示第%1至%2行，最新的在前；共%4行</translation>
    </message>
    <message>
        <source>Newer rows</source>
        <translation>较新的行</translation>
    </message>
    <message>
        <source>Older rows</source>
        <translation>较早的行</translation>
    </message>
    <message>
        <source>Save what is found (PDF)</source>
        <translation>保存找到的内容（PDF）</translation>
    </message>
    <message>
        <source>Save all of it (CSV)</source>
        <translation>保存全部（CSV）</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>保存副本</translation>
    </message>
</context>
<context>
    <name>TrailRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>之前：%1
现在：%2</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
</context>
<context>
    <name>TrailWords</name>
    <message>
        <source>Questionnaires and examinations</source>
        <translation>问卷和检查</translation>
    </message>
    <message>
        <source>Corrections and strikes</source>
        <translation>更正与划除</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Visits and handovers</source>
        <translation>访视和交接</translation>
    </message>
    <message>
        <source>Sign-ins, PINs and codes</source>
        <translation>登录、 PIN 码和代码</translation>
    </message>
    <message>
        <source>Clock and ledger</source>
        <translation>时钟与记录链</translation>
    </message>
    <message>
        <source>Files sent and receipts</source>
        <translation>已发送的文件和回执</translation>
    </message>
    <message>
        <source>Study, schedule and reminders</source>
        <translation>研究、日程和提醒</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>TrayMark</name>
    <message>
        <source>Something is waiting for you.</source>
        <translation>有内容等您查看。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>My totals over time</source>
        <translation>我的总分变化</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>还没有可以显示的内容。</translation>
    </message>
    <message>
        <source>Total of your answers, 0 to %1; lower means fewer symptoms.</source>
        <translation>您回答的总分，0 到 %1；越低表示症状越少。</translation>
    </message>
    <message>
        <source>Total of your answers, 0 to %1; lower means fewer difficulties.</source>
        <translation>您回答的总分，0 到 %1；越低表示困难越少。</translation>
    </message>
    <message>
        <source>Total of your answers, 0 to %1.</source>
        <translation>您回答的总分，0 到 %1。</translation>
    </message>
    <message>
        <source>Where the line is broken, there was no total.</source>
        <translation>线条断开的地方没有总分。</translation>
    </message>
    <message>
        <source>The same as a list</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <translation>%1：错过</translation>
    </message>
    <message>
        <source>%1: no total, since not every question was answered</source>
        <translation>%1：没有总分，因为有问题没有回答</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Enter your PIN</source>
        <translation>请输入 PIN 码</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>请输入密码短语</translation>
    </message>
    <message>
        <source>Opening your diary</source>
        <translation>正在打开您的日记</translation>
    </message>
    <message>
        <source>Forgot your PIN?</source>
        <translation>忘记 PIN 码了？</translation>
    </message>
    <message>
        <source>Forgot your passphrase?</source>
        <translation>忘记密码短语了？</translation>
    </message>
    <message>
        <source>For clinic staff</source>
        <translation>医院工作人员</translation>
    </message>
    <message>
        <source>The last tries were not right. Your answers are safe.</source>
        <translation>前几次输入不正确。您的回答都安全保存着。</translation>
    </message>
    <message>
        <source>If you do not remember it, please call your clinic.</source>
        <translation>如果不记得，请给您的医院打电话。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>VisitCopyPage</name>
    <message>
        <source>Visit record</source>
        <translation>访视记录</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>保存副本</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Unscheduled visit</source>
        <translation>计划外访视</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Visit: %1</source>
        <translation>访视：%1</translation>
    </message>
    <message>
        <source>Begun %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>Begun %1, ended %2</source>
        <translation>开始于 %1，结束于 %2</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1。原因：%2</translation>
    </message>
    <message>
        <source>Done at home</source>
        <translation>已在家完成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>所有访视</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>结束访视</translation>
    </message>
</context>
<context>
    <name>VisitWork</name>
    <message>
        <source>This step is not for your role.</source>
        <translation>您的角色不负责这一步。</translation>
    </message>
    <message>
        <source>Left out at this visit.</source>
        <translation>本次访视未做。</translation>
    </message>
    <message>
        <source>The participant has answered it already.</source>
        <translation>受试者已经作答。</translation>
    </message>
    <message>
        <source>It was answered %1.</source>
        <translation>作答方式：%1。</translation>
    </message>
    <message>
        <source>It was answered %1 and is not signed yet.</source>
        <translation>作答方式：%1，尚未签名。</translation>
    </message>
    <message>
        <source>It was begun %1.</source>
        <translation>已开始，方式：%1。</translation>
    </message>
    <message>
        <source>The last time it was answered %1.</source>
        <translation>上一次的作答方式：%1。</translation>
    </message>
    <message>
        <source>An interview or a proxy would change that. Answers that come in different ways are hard to compare.</source>
        <translation>访谈或由他人代答会改变这一点。以不同方式得到的回答难以比较。</translation>
    </message>
    <message>
        <source>Giving the tablet over would change that. Answers that come in different ways are hard to compare.</source>
        <translation>把平板交给受试者会改变这一点。以不同方式得到的回答难以比较。</translation>
    </message>
    <message>
        <source>Hand over to the participant</source>
        <translation>交给受试者</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>正在锁定</translation>
    </message>
    <message>
        <source>Locks the record and signs you out; the participant goes on with their own PIN.</source>
        <translation>锁定记录并退出您的登录；受试者用自己的 PIN 码继续。</translation>
    </message>
    <message>
        <source>This locks the record and signs you out. The participant goes on with their own PIN and answers all questionnaires of the visit.</source>
        <translation>这会锁定记录并退出您的登录。受试者用自己的 PIN 码继续，回答本次访视的所有问卷。</translation>
    </message>
    <message>
        <source>Interview: you read aloud and enter</source>
        <translation>访谈：您朗读并录入</translation>
    </message>
    <message>
        <source>Proxy: somebody answers for the participant</source>
        <translation>代答：他人代受试者回答</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Unscheduled visit</source>
        <translation>计划外访视</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>访视</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <translation>始于 %1，进行中</translation>
    </message>
    <message>
        <source>Continue the visit</source>
        <translation>继续访视</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Held on this device</source>
        <translation>已在这台设备上进行</translation>
    </message>
    <message>
        <source>Until the day of the infusion</source>
        <translation>直到输注当天</translation>
    </message>
    <message>
        <source>Due %1, window until %2</source>
        <translation>应于 %1，时间窗至 %2</translation>
    </message>
    <message>
        <source>Was due %1; still taken until %2</source>
        <translation>应于 %1；至 %2 仍可接受</translation>
    </message>
    <message>
        <source>Due %1, from %2</source>
        <translation>应于 %1，从 %2 起</translation>
    </message>
    <message>
        <source>Was due %1; its window is over</source>
        <translation>应于 %1；时间窗已过</translation>
    </message>
    <message>
        <source>Its day is not known yet</source>
        <translation>日期尚未确定</translation>
    </message>
    <message>
        <source>Why is this visit held?</source>
        <translation>为什么进行这次访视？</translation>
    </message>
    <message>
        <source>It stands in the record, with your name.</source>
        <translation>这会连同您的姓名一起写入记录。</translation>
    </message>
    <message>
        <source>Start the visit</source>
        <translation>开始访视</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不</translation>
    </message>
    <message>
        <source>%1, begun by %2</source>
        <translation>%1，由 %2 开始</translation>
    </message>
    <message>
        <source>%1, begun by %2: %3</source>
        <translation>%1，由 %2 开始：%3</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Ended, not signed</source>
        <translation>已结束，未签名</translation>
    </message>
    <message>
        <source>Beside the visits</source>
        <translation>访视之外</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>不良事件</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>输注</translation>
    </message>
    <message>
        <source>DLT evaluation</source>
        <translation>剂量限制性毒性评估</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>稽查轨迹</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN 码</translation>
    </message>
    <message>
        <source>Send and receive</source>
        <translation>发送和接收</translation>
    </message>
    <message>
        <source>Last confirmed %1</source>
        <translation>上次确认：%1</translation>
    </message>
    <message>
        <source>One questionnaire waits to be sent</source>
        <translation>一份问卷等待发送</translation>
    </message>
    <message>
        <source>%1 questionnaires wait to be sent</source>
        <translation>%1 份问卷等待发送</translation>
    </message>
    <message>
        <source>All participants</source>
        <translation>所有受试者</translation>
    </message>
</context>
<context>
    <name>WaitNotice</name>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Please wait %1</source>
        <translation>请等待 %1</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Some of what is in your diary has not reached your clinic yet.</source>
        <translation>您日记中的部分内容还没有到达医院。</translation>
    </message>
    <message>
        <source>One questionnaire waits for your clinic.</source>
        <translation>有一份问卷等待医院接收。</translation>
    </message>
    <message>
        <source>%1 questionnaires wait for your clinic.</source>
        <translation>有 %1 份问卷等待医院接收。</translation>
    </message>
    <message>
        <source>One request for a correction waits for your clinic.</source>
        <translation>有一项更正请求等待医院接收。</translation>
    </message>
    <message>
        <source>%1 requests for corrections wait for your clinic.</source>
        <translation>有 %1 项更正请求等待医院接收。</translation>
    </message>
    <message>
        <source>Your clinic does not know yet that a decision of your study doctor has arrived here.</source>
        <translation>医院还不知道研究医生的一项决定已经到达这里。</translation>
    </message>
    <message>
        <source>Your clinic does not know yet that %1 decisions of your study doctor have arrived here.</source>
        <translation>医院还不知道研究医生的 %1 项决定已经到达这里。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>A diary for people with myasthenia gravis. What would you like to do?</source>
        <translation>为重症肌无力患者准备的日记。您想做什么？</translation>
    </message>
    <message>
        <source>Enrol this device</source>
        <translation>登记这台设备</translation>
    </message>
    <message>
        <source>You have a sheet from your clinic with a code.</source>
        <translation>您有一张医院给的通知单，上面写着代码。</translation>
    </message>
    <message>
        <source>Preparing the demo study</source>
        <translation>正在准备演示研究</translation>
    </message>
    <message>
        <source>Try the demo study</source>
        <translation>试用演示研究</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>需要几秒钟。</translation>
    </message>
    <message>
        <source>Look around. Nothing is kept and nothing is sent.</source>
        <translation>随便看看，不会保存，也不会发送。</translation>
    </message>
    <message>
        <source>Use this tablet at the clinic</source>
        <translation>在医院使用这台平板</translation>
    </message>
    <message>
        <source>For clinic staff with a staff card.</source>
        <translation>供持有工作卡的医院工作人员使用。</translation>
    </message>
    <message>
        <source>Open the site desk</source>
        <translation>打开研究中心工作台</translation>
    </message>
    <message>
        <source>For staff of the clinic.</source>
        <translation>供医院工作人员使用。</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>WordingNote</name>
    <message>
        <source>The questions keep their language until you finish them: %1</source>
        <translation>这份问卷在您填完之前不会换语言：%1</translation>
    </message>
    <message>
        <source>Language of these questions: %1</source>
        <translation>这份问卷的语言：%1</translation>
    </message>
</context>
</TS>
