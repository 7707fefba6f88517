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
        <source>Asked on %1. %2.</source>
        <translation>%1 提出请求。%2。</translation>
    </message>
    <message>
        <source>Asked on %1. %2. “%3”</source>
        <translation>%1 提出请求。%2。“%3”</translation>
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
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>我已阅读</translation>
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
    <name>MonthGrid</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
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
