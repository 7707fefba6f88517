<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>中心工作台</translation>
    </message>
    <message>
        <source>That passphrase does not fit</source>
        <translation>密码短语不正确</translation>
    </message>
    <message>
        <source>The site stays closed. Please type it again.</source>
        <translation>中心没有打开。请重新输入。</translation>
    </message>
    <message>
        <source>Open your site</source>
        <translation>打开您的中心</translation>
    </message>
    <message>
        <source>Site folder</source>
        <translation>中心文件夹</translation>
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
        <translation>设备发送到的文件夹</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files found: %1</source>
        <translation>找到文件：%1</translation>
    </message>
    <message>
        <source>%1 imported, %2 imported before, %3 refused and kept</source>
        <translation>本次导入 %1 个，之前已导入 %2 个，拒绝并保留 %3 个</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>关闭中心</translation>
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
</context>
<context>
    <name>DisplayPanel</name>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>prodiary %1</source>
        <translation>prodiary %1</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>%1 is locked and saved on this device.</source>
        <translation>%1 已锁定，并保存在这台设备上。</translation>
    </message>
    <message>
        <source>Your clinic gets it when you press Send. It stays here until your clinic says that it has it.</source>
        <translation>按“发送”后，医院就能收到。在医院确认收到之前，答案会一直留在这里。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
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
        <translation>这些数字和您纸上的一样吗？</translation>
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
        <translation>这台设备上没有设置任何内容，也没有发送任何内容。</translation>
    </message>
    <message>
        <source>Please call your clinic before you try again.</source>
        <translation>请先给您的医院打电话，再重新尝试。</translation>
    </message>
    <message>
        <source>Type the code from your sheet</source>
        <translation>请输入纸上的代码</translation>
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
        <translation>当回复到达共用文件夹后，请按下面的按钮。</translation>
    </message>
    <message>
        <source>Folder shared with your clinic</source>
        <translation>与医院共用的文件夹</translation>
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
        <translation>您的答案都已保存。</translation>
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
    <name>FolderField</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
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
    <name>Frame</name>
    <message>
        <source>Display</source>
        <translation>显示</translation>
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
        <translation>尚未</translation>
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
        <source>You can go back, change an answer, or rest at any time.</source>
        <translation>您可以随时返回、修改答案或休息。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
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
    <name>Main</name>
    <message>
        <source>Trial: nothing is kept and nothing is sent. Close the window to end it.</source>
        <translation>试用模式：不保存任何内容，也不发送任何内容。关闭窗口即可结束。</translation>
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
    <name>ReviewPage</name>
    <message>
        <source>Rest</source>
        <translation>休息</translation>
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
        <source>Touch a line to change it. You can confirm at the end of the list; then the answers are locked.</source>
        <translation>点一行即可修改。在列表末尾可以确认；确认之后，回答将被锁定。</translation>
    </message>
    <message>
        <source>Some questions are still open. Touch a line to answer it.</source>
        <translation>还有问题没有回答。点一行即可回答。</translation>
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
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Confirm and lock</source>
        <translation>确认并锁定</translation>
    </message>
</context>
<context>
    <name>SafetyFold</name>
    <message>
        <source>If you feel worse</source>
        <translation>如果症状加重</translation>
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
    <name>Sheet</name>
    <message>
        <source>Your sheet, for this trial. The code is:</source>
        <translation>这是试用时您的纸张，代码是：</translation>
    </message>
    <message>
        <source>Your sheet, for this trial. The numbers are:</source>
        <translation>这是试用时您的纸张，数字是：</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Send to your clinic</source>
        <translation>发送给医院</translation>
    </message>
    <message>
        <source>Your answers are in the folder</source>
        <translation>您的答案已放入文件夹</translation>
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
        <translation>答案已加封，只有医院能打开。在医院确认收到之前，答案会一直留在这台设备上。</translation>
    </message>
    <message>
        <source>Nothing is lost. Please look again later.</source>
        <translation>没有丢失任何内容。请稍后再看。</translation>
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
        <source>One questionnaire waits for your clinic.</source>
        <translation>有一份问卷等待医院接收。</translation>
    </message>
    <message>
        <source>%1 questionnaires wait for your clinic.</source>
        <translation>有 %1 份问卷等待医院接收。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
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
        <source>One questionnaire is ready for you.</source>
        <translation>有一份问卷等您填写。</translation>
    </message>
    <message>
        <source>%1 questionnaires are ready for you.</source>
        <translation>有 %1 份问卷等您填写。</translation>
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
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
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
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
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
        <source>Please wait %1</source>
        <translation>请等待 %1</translation>
    </message>
    <message>
        <source>The last tries were not right. Your answers are safe.</source>
        <translation>前几次输入不正确。您的答案都安全保存。</translation>
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
        <translation>您有一张医院给的、写有代码的纸。</translation>
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
        <source>Open the site desk</source>
        <translation>打开中心工作台</translation>
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
</TS>
