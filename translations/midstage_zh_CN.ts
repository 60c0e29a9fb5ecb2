<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Choices</name>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Half a cosine from the learning rate to the final rate</source>
        <translation>从学习率到最终学习率的半个余弦</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>The learning rate stays</source>
        <translation>学习率保持不变</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>A straight line from the learning rate to the final rate</source>
        <translation>从学习率到最终学习率的一条直线</translation>
    </message>
    <message>
        <source>Multi-step</source>
        <translation>多步</translation>
    </message>
    <message>
        <source>Multiplied by the factor at each milestone</source>
        <translation>在每个里程碑处乘以系数</translation>
    </message>
    <message>
        <source>Piecewise</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>A factor of its own from each milestone on</source>
        <translation>从每个里程碑起各用各的系数</translation>
    </message>
    <message>
        <source>One drop</source>
        <translation>一次下降</translation>
    </message>
    <message>
        <source>Multiplied by the factor once</source>
        <translation>乘以系数一次</translation>
    </message>
    <message>
        <source>Unleashing Mask: trains on with the loss held at the constraint, so that the network forgets what it memorised last</source>
        <translation>Unleashing Mask：继续训练并把损失保持在约束处，使网络忘记最后记住的内容</translation>
    </message>
    <message>
        <source>Unleashing Mask with a learned mask (UMAP): prunes under the same constraint; the weights stay</source>
        <translation>用学习掩码的 Unleashing Mask（UMAP）：在同一约束下剪枝；权重保持不变</translation>
    </message>
    <message>
        <source>Which training samples masks of the network&apos;s weights make it forget</source>
        <translation>对网络权重施加掩码会使它忘记哪些训练样本</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>低对比度</translation>
    </message>
    <message>
        <source>Faint under strong noise</source>
        <translation>在强噪声下模糊难辨</translation>
    </message>
    <message>
        <source>Occluded</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Partly covered</source>
        <translation>部分被遮住</translation>
    </message>
    <message>
        <source>Blended</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Mixed with another image</source>
        <translation>与另一张图像混合</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <source>An ordinary image under another class&apos;s label</source>
        <translation>一张普通图像，却标为另一类别</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The first GPU, else the processor</source>
        <translation>第一个 GPU，没有则用处理器</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>bfloat16 where the device has it in hardware, else fp32</source>
        <translation>设备硬件支持时用 bfloat16，否则用 fp32</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>32-bit floating point throughout</source>
        <translation>全程 32 位浮点</translation>
    </message>
    <message>
        <source>bf16 autocast</source>
        <translation>bf16 autocast</translation>
    </message>
    <message>
        <source>Convolutions and products in bfloat16, weights in fp32</source>
        <translation>卷积和乘积用 bfloat16，权重用 fp32</translation>
    </message>
    <message>
        <source>Not in %1: put %2 there.</source>
        <translation>%1 中没有：请把 %2 放到那里。</translation>
    </message>
    <message>
        <source>bfloat16 in hardware</source>
        <translation>硬件支持 bfloat16</translation>
    </message>
    <message>
        <source>no bfloat16 in hardware</source>
        <translation>硬件不支持 bfloat16</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 显存</translation>
    </message>
    <message>
        <source>This machine has it in software only: slower than fp32.</source>
        <translation>本机只能用软件实现它：比 fp32 慢。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Midstage: train, watch and compare out-of-distribution detection.</source>
        <translation>Midstage：训练、观察和比较分布外检测。</translation>
    </message>
    <message>
        <source>Starts the preset&apos;s run at once.</source>
        <translation>立即开始该预设的运行。</translation>
    </message>
    <message>
        <source>Folder of the runs.</source>
        <translation>运行所在的文件夹。</translation>
    </message>
    <message>
        <source>Folder of the data sets.</source>
        <translation>数据集所在的文件夹。</translation>
    </message>
    <message>
        <source>Language of this start: en, de or zh_CN.</source>
        <translation>本次启动的语言：en、de 或 zh_CN。</translation>
    </message>
    <message>
        <source>Draws a plot of the run into a file, without a window.</source>
        <translation>不打开窗口，将该运行的图画入文件。</translation>
    </message>
    <message>
        <source>The file: .png, .svg or .pdf.</source>
        <translation>文件：.png、.svg 或 .pdf。</translation>
    </message>
    <message>
        <source>Size of the plot in pixels (96 to the inch).</source>
        <translation>图的大小，以像素计（每英寸 96）。</translation>
    </message>
    <message>
        <source>OOD metric of the lower plot.</source>
        <translation>下方图的 OOD 指标。</translation>
    </message>
    <message>
        <source>OOD score that is plotted.</source>
        <translation>要画的 OOD 分数。</translation>
    </message>
    <message>
        <source>A run to show: its folder, name, or the beginning of it. With --plot seeds the other runs to draw.</source>
        <translation>要显示的运行：其文件夹、名称或名称的开头。使用 --plot seeds 时为要画的其他运行。</translation>
    </message>
    <message>
        <source>Which plot: training, scores, mask, gallery, scatter, or seeds (of several runs: mean and standard deviation over the seeds).</source>
        <translation>哪种图：training、scores、mask、gallery、scatter 或 seeds（多个运行：对种子的均值和标准差）。</translation>
    </message>
    <message>
        <source>Checkpoint whose scores or samples are drawn; by default the last.</source>
        <translation>绘制其分数或样本的检查点；默认为最后一个。</translation>
    </message>
    <message>
        <source>Samples of the scatter: train, id_test or an OOD set&apos;s name.</source>
        <translation>散点图的样本：train、id_test 或 OOD 数据集的名称。</translation>
    </message>
    <message>
        <source>Figure across the scatter, for example area_under_margin; log:KEY for a logarithmic axis.</source>
        <translation>散点图横轴的指标，例如 area_under_margin；log:KEY 表示对数轴。</translation>
    </message>
    <message>
        <source>Figure up the scatter, likewise.</source>
        <translation>散点图纵轴的指标，写法相同。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The run&apos;s name, or what the runs of a group are. The box says whether it counts: in groups, in the plot, in exported tables.</source>
        <translation>运行的名称，或一组运行的共同之处。勾选框表示是否计入：组、图和导出的表格。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the run does.</source>
        <translation>运行做什么。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whether the run is under way, finished or was broken off.</source>
        <translation>运行是在进行中、已完成还是中途断了。</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>The checkpoint whose weights the run started from.</source>
        <translation>运行从哪个检查点的权重开始。</translation>
    </message>
    <message>
        <source>ID set</source>
        <translation>ID 数据集</translation>
    </message>
    <message>
        <source>The in-distribution data set that the network classifies.</source>
        <translation>网络所分类的分布内数据集。</translation>
    </message>
    <message>
        <source>OOD sets</source>
        <translation>OOD 数据集</translation>
    </message>
    <message>
        <source>The test OOD sets; figures are their unweighted mean.</source>
        <translation>测试 OOD 数据集；各项数值为它们的未加权均值。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The network&apos;s architecture.</source>
        <translation>网络的架构。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of the random numbers; of a group those of its runs.</source>
        <translation>随机数的种子；对一组运行则为其各运行的种子。</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Trainings that the figures are the mean of. Runs that come from one training count once.</source>
        <translation>数值所平均的训练次数。来自同一次训练的运行只计一次。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Epochs done, and planned where those are more.</source>
        <translation>已完成的轮数；计划更多时一并给出计划的轮数。</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>The loss that a fine-tuning or pruning is held at.</source>
        <translation>微调或剪枝时损失保持在的值。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Share of the weights that pruning keeps, in percent.</source>
        <translation>剪枝保留的权重比例，以百分比计。</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>最佳轮</translation>
    </message>
    <message>
        <source>Epoch of the checkpoint with the best mean AUROC over the test OOD sets: an oracle.</source>
        <translation>在测试 OOD 数据集上平均 AUROC 最高的检查点所在的轮：oracle。</translation>
    </message>
    <message>
        <source>Final epoch</source>
        <translation>最终轮</translation>
    </message>
    <message>
        <source>Epoch of the last checkpoint.</source>
        <translation>最后一个检查点所在的轮。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Epoch of the checkpoint that the chosen rule takes; of a group their mean.</source>
        <translation>所选规则选取的检查点所在的轮；对一组运行则为其均值。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Share of the ID test images that are classified correctly.</source>
        <translation>ID 测试图像中分类正确的比例。</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Seconds of training, without pauses and evaluation.</source>
        <translation>训练的秒数，不含暂停和评估。</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>When the run was made.</source>
        <translation>运行的创建时间。</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>%2 的第 %1 轮</translation>
    </message>
    <message>
        <source>Best of the averaged curve (an oracle)</source>
        <translation>平均曲线的最佳点（oracle）</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1（基于 %2）</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1，n = %2</translation>
    </message>
    <message>
        <source>%1, %2 score, mean of the OOD sets</source>
        <translation>%1，%2 分数，OOD 数据集的均值</translation>
    </message>
    <message>
        <source>Line: mean, band: standard deviation over the trainings; circle: best of a training&apos;s averaged curve</source>
        <translation>线：均值；条带：各次训练的标准差；圆圈：训练平均曲线的最佳点</translation>
    </message>
    <message>
        <source>whisker: standard deviation over the trainings</source>
        <translation>须线：各次训练的标准差</translation>
    </message>
    <message>
        <source>whisker: 95 % bootstrap interval of the mean</source>
        <translation>须线：均值的 95 % bootstrap 区间</translation>
    </message>
    <message>
        <source>%1; %2; circles: single runs</source>
        <translation>%1；%2；圆圈：单个运行</translation>
    </message>
    <message>
        <source>Of %1 trainings: over fewer than five such an interval is too narrow.</source>
        <translation>来自 %1 次训练：少于五次时，这样的区间偏窄。</translation>
    </message>
    <message numerus="yes">
        <source>The difference is the mean over %n training(s) that both have.</source>
        <translation>
            <numerusform>差值是两者共有的 %n 次训练上的均值。</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % bootstrap interval of the difference: %1 to %2</source>
        <translation>差值的 95 % bootstrap 区间：%1 至 %2</translation>
    </message>
    <message>
        <source>The difference is that of the means: no training is in both groups.</source>
        <translation>差值是两个均值之差：没有任何训练同属两组。</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>%1, %2 score, mean of the OOD sets (the first %3 of %4 that are ticked)</source>
        <translation>%1，%2 分数，OOD 数据集的均值（勾选 %4 个，只画前 %3 个）</translation>
    </message>
    <message>
        <source>%1, 95 % interval</source>
        <translation>%1，95 % 区间</translation>
    </message>
    <message>
        <source>95 % bootstrap interval of the group&apos;s mean: 10,000 times as many trainings are drawn from them at random, and 95 % of these means lie between the two. Of fewer than five trainings it is too narrow; a single one has none.</source>
        <translation>组均值的 95 % bootstrap 区间：从这些训练中随机抽取同样多的训练 10,000 次，95 % 的均值位于两者之间。训练少于五个时区间过窄；只有一个时没有区间。</translation>
    </message>
    <message>
        <source>The baseline %1 has no figures of the score %2 at the chosen checkpoint: nothing is compared with it.</source>
        <translation>基线 %1 在所选检查点没有分数 %2 的指标：不与它比较。</translation>
    </message>
    <message>
        <source>%1 and the runs that differ from it in their seeds alone have no checkpoint of the score %2 in common: they have no averaged curve.</source>
        <translation>%1 与只有种子不同的运行没有共同的、带分数 %2 的检查点：它们没有平均曲线。</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A criterion of %1 samples cannot be compared with the truth of %2; give both for the same samples.</source>
        <translation>%1 个样本的判据无法与 %2 个样本的真值比较；两者须针对相同的样本。</translation>
    </message>
    <message>
        <source>The criterion of sample %1 (counted from 0) is nan; leave out samples that were never visited.</source>
        <translation>样本 %1（从 0 起计）的判据为 nan；请去掉从未访问过的样本。</translation>
    </message>
    <message>
        <source>No sample is known to be atypical, so that nothing can be found; choose a set with atypical samples.</source>
        <translation>没有已知的非典型样本，因此找不到任何样本；请选择含非典型样本的数据集。</translation>
    </message>
    <message>
        <source>A curve needs at least two points; raise the limit.</source>
        <translation>曲线至少需要两个点；请提高上限。</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) is nan and has no rank; leave it out.</source>
        <translation>样本 %1（从 0 起计）为 nan，没有秩；请去掉它。</translation>
    </message>
    <message>
        <source>A rank correlation needs two columns of one length, not of %1 and %2 samples.</source>
        <translation>秩相关需要两列等长的数据，而不是 %1 和 %2 个样本。</translation>
    </message>
    <message>
        <source>what it looks at was nowhere a number; train again with a lower learning rate</source>
        <translation>它所依据的值没有一个是数；请用更低的学习率重新训练</translation>
    </message>
    <message>
        <source>there is no validation split; train with a validation fraction above 0</source>
        <translation>没有验证集；请用大于 0 的验证比例训练</translation>
    </message>
    <message>
        <source>there are no figures of validation OOD sets; name one for validation when training or evaluating</source>
        <translation>没有验证 OOD 数据集的指标；训练或评估时请指定一个用于验证</translation>
    </message>
    <message>
        <source>there are no figures of test OOD sets; evaluate its checkpoints on some</source>
        <translation>没有测试 OOD 数据集的指标；请在这类数据集上评估其检查点</translation>
    </message>
    <message>
        <source>There is no selection rule named %1; known are %2.</source>
        <translation>没有名为 %1 的选择规则；已知的有 %2。</translation>
    </message>
    <message>
        <source>The patience must be at least 1 evaluation, not %1.</source>
        <translation>耐心值必须至少为 1 次评估，不能是 %1。</translation>
    </message>
    <message>
        <source>there is no checkpoint</source>
        <translation>没有检查点</translation>
    </message>
    <message>
        <source>Value %1 (counted from 0) is no finite number, so that there is no mean; leave it out.</source>
        <translation>第 %1 个值（从 0 起计）不是有限数，因此没有均值；请去掉它。</translation>
    </message>
    <message>
        <source>There is no mean of no values; give at least one.</source>
        <translation>没有值就没有均值；请至少给出一个。</translation>
    </message>
    <message>
        <source>Paired values must be as many on both sides, not %1 and %2.</source>
        <translation>成对的值两边必须一样多，而不是 %1 和 %2。</translation>
    </message>
    <message>
        <source>The record of training is damaged: loss, margin and correct must each hold as many values as epochs times samples; train again to record it anew.</source>
        <translation>训练记录已损坏：loss、margin 和 correct 的值数都必须等于轮数乘以样本数；请重新训练以重新记录。</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) has a loss or margin that is nan in row %2 of the record of training although it was visited; train again with a lower learning rate.</source>
        <translation>样本 %1（从 0 起计）已被访问，但在训练记录的第 %2 行中损失或间隔为 nan；请用更低的学习率重新训练。</translation>
    </message>
    <message>
        <source>Cannot read %1: check that the file exists and may be read.</source>
        <translation>无法读取 %1：请检查文件是否存在以及是否可读。</translation>
    </message>
    <message>
        <source>Reading %1 failed: the disk or the network drive reports an error.</source>
        <translation>读取 %1 失败：磁盘或网络驱动器报告错误。</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>为有限数</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it does not begin with the bytes of one.</source>
        <translation>%1 不是 NumPy 数组：文件开头的字节不符。</translation>
    </message>
    <message>
        <source>%1 is of NumPy format version %2, which is not read here: save it with numpy.save as an array of numbers.</source>
        <translation>%1 是 NumPy 格式版本 %2，此处不读取：请用 numpy.save 存为数值数组。</translation>
    </message>
    <message>
        <source>%1 ends within its header, at byte %2.</source>
        <translation>%1 在文件头内的第 %2 字节处结束。</translation>
    </message>
    <message>
        <source>%1 has a header of impossible size (%2 bytes).</source>
        <translation>%1 的文件头大小不合理（%2 字节）。</translation>
    </message>
    <message>
        <source>%1 ends within its header, which should be %2 bytes from byte %3.</source>
        <translation>%1 在文件头内结束；文件头应从第 %3 字节起占 %2 字节。</translation>
    </message>
    <message>
        <source>%1 is cut short: its header promises %2 numbers of %3 bytes, but it ends at byte %4.</source>
        <translation>%1 被截断：文件头声明有 %2 个数，每个 %3 字节，但文件在第 %4 字节处结束。</translation>
    </message>
    <message>
        <source>%1 is longer than its header says: there are bytes after the last number.</source>
        <translation>%1 比其文件头所声明的更长：最后一个数之后还有字节。</translation>
    </message>
    <message>
        <source>has the unknown key &apos;%1&apos;</source>
        <translation>有未知的键 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>lacks one of descr, fortran_order and shape</source>
        <translation>缺少 descr、fortran_order 或 shape</translation>
    </message>
    <message>
        <source>claims an impossible shape</source>
        <translation>声明的形状不合理</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array that can be read here: its header %2.</source>
        <translation>%1 不是此处能读取的 NumPy 数组：其文件头%2。</translation>
    </message>
    <message>
        <source>has a text without an end</source>
        <translation>含有未结束的文本</translation>
    </message>
    <message>
        <source>describes records; save one plain array of numbers instead</source>
        <translation>描述的是记录；请改存为一个普通的数值数组</translation>
    </message>
    <message>
        <source>gives the type &apos;%1&apos;; known are little-endian float16/32/64, int8/16/32/64, uint8/16/32/64 and bool</source>
        <translation>给出的类型为 &apos;%1&apos;；已知的有小端的 float16/32/64、int8/16/32/64、uint8/16/32/64 和 bool</translation>
    </message>
    <message>
        <source>gives neither True nor False for fortran_order</source>
        <translation>的 fortran_order 既不是 True 也不是 False</translation>
    </message>
    <message>
        <source>has a shape with something else than whole numbers</source>
        <translation>的形状中有非整数</translation>
    </message>
    <message>
        <source>claims more than 64 dimensions</source>
        <translation>声明的维数超过 64</translation>
    </message>
    <message>
        <source>NumPy has no type for tensors of %1.</source>
        <translation>NumPy 没有与 %1 张量对应的类型。</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>未知错误</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file.</source>
        <translation>无法读取 %1：没有此文件。</translation>
    </message>
    <message>
        <source>%1 is not a NumPy archive (.npz) that can be read: %2.</source>
        <translation>%1 不是能读取的 NumPy 压缩包 (.npz)：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>an instruction (0x%1) that %2 does not contain</source>
        <translation>%2不应包含的指令 (0x%1)</translation>
    </message>
    <message>
        <source>more values than %1 can have</source>
        <translation>超过%1所能有的值</translation>
    </message>
    <message>
        <source>an instruction that needs %1 bytes, more than there are</source>
        <translation>需要 %1 字节但所剩不足的指令</translation>
    </message>
    <message>
        <source>a name without an end</source>
        <translation>没有结尾的名称</translation>
    </message>
    <message>
        <source>an instruction without the value that it needs</source>
        <translation>缺少所需值的指令</translation>
    </message>
    <message>
        <source>an instruction without the mark that it needs</source>
        <translation>缺少所需标记的指令</translation>
    </message>
    <message>
        <source>items for a value that cannot hold them</source>
        <translation>给不能容纳条目的值的条目</translation>
    </message>
    <message>
        <source>a dict with a key without value</source>
        <translation>有键无值的 dict</translation>
    </message>
    <message>
        <source>a reference to a value that was not stored</source>
        <translation>对未存储的值的引用</translation>
    </message>
    <message>
        <source>a pickle protocol newer than 5</source>
        <translation>比 5 更新的 pickle 协议</translation>
    </message>
    <message>
        <source>Python&apos;s %1, which %2 does not contain</source>
        <translation>%2不应包含的 Python 的 %1</translation>
    </message>
    <message>
        <source>a name that is not text</source>
        <translation>不是文本的名称</translation>
    </message>
    <message>
        <source>an OrderedDict made from something else than a list</source>
        <translation>由非列表构成的 OrderedDict</translation>
    </message>
    <message>
        <source>an OrderedDict made from something else than pairs</source>
        <translation>由非键值对构成的 OrderedDict</translation>
    </message>
    <message>
        <source>a call of something that is not a function</source>
        <translation>对非函数的调用</translation>
    </message>
    <message>
        <source>attributes of something that is not a dict</source>
        <translation>非 dict 的属性</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1，在第 %2 字节</translation>
    </message>
    <message>
        <source>a state_dict</source>
        <translation>state_dict</translation>
    </message>
    <message>
        <source>%1 must be %2, but is %3.</source>
        <translation>%1必须%2，但现为 %3。</translation>
    </message>
    <message>
        <source>This system&apos;s OpenSSL does not offer SHA-256.</source>
        <translation>此系统的 OpenSSL 不提供 SHA-256。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Free some disk space and try again.</source>
        <translation>无法写入 %1：%2。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Cannot sync %1: %2.</source>
        <translation>无法将 %1 同步到磁盘：%2。</translation>
    </message>
    <message>
        <source>Cannot sync %1: %2. Free some disk space and try again.</source>
        <translation>无法将 %1 同步到磁盘：%2。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Cannot replace %1: %2.</source>
        <translation>无法替换 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot replace %1: %2. Free some disk space and try again.</source>
        <translation>无法替换 %1：%2。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Cannot repair %1: %2.</source>
        <translation>无法修复 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot repair %1: %2. Free some disk space and try again.</source>
        <translation>无法修复 %1：%2。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Cannot make %1: %2.</source>
        <translation>无法创建 %1：%2。</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>above %1 and below %2</source>
        <translation>大于 %1 且小于 %2</translation>
    </message>
    <message>
        <source>above %1 and at most %2</source>
        <translation>大于 %1 且不大于 %2</translation>
    </message>
    <message>
        <source>at least %1 and below %2</source>
        <translation>不小于 %1 且小于 %2</translation>
    </message>
    <message>
        <source>at least %1 and at most %2</source>
        <translation>不小于 %1 且不大于 %2</translation>
    </message>
    <message>
        <source>lacks a &apos;%1&apos;</source>
        <translation>缺少 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及另外 %2 个</translation>
    </message>
    <message>
        <source>NVIDIA GPU %1</source>
        <translation>NVIDIA GPU %1</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; is not known: choose auto, cpu, cuda or cuda:N.</source>
        <translation>未知的设备“%1”：请选择 auto、cpu、cuda 或 cuda:N。</translation>
    </message>
    <message>
        <source>This machine has no device %1 that can be used; it has %2.</source>
        <translation>本机没有可用的设备 %1；现有 %2。</translation>
    </message>
    <message>
        <source>The precision &quot;%1&quot; is not known: choose auto, fp32 or bf16.</source>
        <translation>未知的精度“%1”：请选择 auto、fp32 或 bf16。</translation>
    </message>
    <message>
        <source>The number of threads must be between 0 (one for each physical core) and %1, not %2.</source>
        <translation>线程数必须在 0（每个物理核一个）到 %1 之间，不能是 %2。</translation>
    </message>
    <message>
        <source>The GPU %1 cannot compute (it may be in use exclusively, or its memory full): free it, or choose the device cpu.</source>
        <translation>GPU %1 无法计算（可能被独占或显存已满）：请释放它，或选择设备 cpu。</translation>
    </message>
    <message>
        <source>cifar-10-batches-py/ (data_batch_1 to data_batch_5 and test_batch, as torchvision unpacks them) or cifar-10-batches-bin/ (the same names with .bin)</source>
        <translation>cifar-10-batches-py/（data_batch_1 至 data_batch_5 和 test_batch，由 torchvision 解压）或 cifar-10-batches-bin/（同名，扩展名为 .bin）</translation>
    </message>
    <message>
        <source>cifar-100-python/ (train and test, as torchvision unpacks them) or cifar-100-binary/ (train.bin and test.bin)</source>
        <translation>cifar-100-python/（train 和 test，由 torchvision 解压）或 cifar-100-binary/（train.bin 和 test.bin）</translation>
    </message>
    <message>
        <source>iSUN/ (a folder of pictures) or iSUN.tar.gz</source>
        <translation>iSUN/（图片文件夹）或 iSUN.tar.gz</translation>
    </message>
    <message>
        <source>The file %1 is missing: put it there, or choose another data folder.</source>
        <translation>缺少文件 %1：请放到该处，或选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>there is no JPEG or PNG picture in it</source>
        <translation>其中没有 JPEG 或 PNG 图片</translation>
    </message>
    <message>
        <source>Tiny ImageNet&apos;s training pictures are missing</source>
        <translation>缺少 Tiny ImageNet 的训练图片</translation>
    </message>
    <message>
        <source>tiny-imagenet-200/ (unpacked, with train/, val/, wnids.txt and words.txt)</source>
        <translation>tiny-imagenet-200/（已解压，含 train/、val/、wnids.txt 和 words.txt）</translation>
    </message>
    <message>
        <source>line %1 has no tab between its columns</source>
        <translation>第 %1 行的列之间没有制表符</translation>
    </message>
    <message>
        <source>it is too large for a list of classes</source>
        <translation>作为类别列表过大</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Tiny ImageNet&apos;s val_annotations.txt does not name a class of wnids.txt for %1: fetch the data set again.</source>
        <translation>Tiny ImageNet 的 val_annotations.txt 没有为 %1 给出 wnids.txt 中的类别：请重新获取该数据集。</translation>
    </message>
    <message>
        <source>There is no data set, file or folder &quot;%1&quot;; the data sets are %2.</source>
        <translation>没有数据集、文件或文件夹“%1”；数据集有 %2。</translation>
    </message>
    <message>
        <source>%1 was not found in the data folder %2: put %3 there (from %4), or choose another data folder.</source>
        <translation>在数据文件夹 %2 中找不到 %1：请把 %3 放到该处（来自 %4），或选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>%1 has no labels: it can serve as an OOD set, not as the in-distribution set.</source>
        <translation>%1 没有标签：可以作为 OOD 数据集，不能作为 ID 数据集。</translation>
    </message>
    <message>
        <source>Choose the ID data set.</source>
        <translation>请选择 ID 数据集。</translation>
    </message>
    <message>
        <source>Choose the OOD data set, or remove this entry.</source>
        <translation>请选择 OOD 数据集，或删除此项。</translation>
    </message>
    <message>
        <source>%1 can only serve as an OOD set yet: training and test images with labels are not all there. %2</source>
        <translation>%1 目前只能作为 OOD 数据集：带标签的训练和测试图像不齐全。%2</translation>
    </message>
    <message>
        <source>%1 can only serve as an OOD set yet: test images with labels are not there. %2</source>
        <translation>%1 目前只能作为 OOD 数据集：没有带标签的测试图像。%2</translation>
    </message>
    <message>
        <source>%1 images of %2 would take %3 GB of memory, of which this machine has %4 GB; choose fewer, at most %5.</source>
        <translation>%2 的 %1 张图像需要 %3 GB 内存，而本机有 %4 GB；请减少，最多 %5。</translation>
    </message>
    <message>
        <source>A validation fraction of %1 of %2 training images leaves one of the two parts empty; choose another.</source>
        <translation>验证比例 %1 会使 %2 张训练图像分出的两部分之一为空；请另选一个。</translation>
    </message>
    <message>
        <source>The normalisation needs one mean and one standard deviation for each channel of the images.</source>
        <translation>归一化需要图像每个通道各一个均值和一个标准差。</translation>
    </message>
    <message>
        <source>Choose at least one kind of atypical samples, or set their fraction to 0.</source>
        <translation>请至少选择一种非典型样本，或将其比例设为 0。</translation>
    </message>
    <message>
        <source>The fraction of atypical samples</source>
        <translation>非典型样本的比例</translation>
    </message>
    <message>
        <source>The number of training images (0 = all)</source>
        <translation>训练图像数（0 = 全部）</translation>
    </message>
    <message>
        <source>The number of test images (0 = all)</source>
        <translation>测试图像数（0 = 全部）</translation>
    </message>
    <message>
        <source>The validation fraction</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>The fraction of wrong labels</source>
        <translation>错误标签的比例</translation>
    </message>
    <message>
        <source>Each mean of the normalisation</source>
        <translation>归一化的每个均值</translation>
    </message>
    <message>
        <source>Each standard deviation of the normalisation</source>
        <translation>归一化的每个标准差</translation>
    </message>
    <message>
        <source>The number of images of an OOD set (0 = all)</source>
        <translation>OOD 数据集的图像数（0 = 全部）</translation>
    </message>
    <message>
        <source>The set &quot;%1&quot; can be made with up to %2 images (0 = its usual %3), but %4 were asked for.</source>
        <translation>数据集“%1”最多可生成 %2 张图像（0 = 通常的 %3），但要求了 %4 张。</translation>
    </message>
    <message>
        <source>The image set &quot;%1&quot; %2.</source>
        <translation>图像集“%1”%2。</translation>
    </message>
    <message>
        <source>has %1 of a wrong type or shape</source>
        <translation>的%1类型或形状不对</translation>
    </message>
    <message>
        <source>has %1 images, but a different number of %2</source>
        <translation>有 %1 张图像，但%2的数量不同</translation>
    </message>
    <message>
        <source>has %1 from %2 to %3, but %4 class names</source>
        <translation>的%1从 %2 到 %3，但有 %4 个类别名称</translation>
    </message>
    <message>
        <source>There is no kind of atypical sample numbered %1.</source>
        <translation>没有编号为 %1 的非典型样本种类。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of atypical sample: use one of %2.</source>
        <translation>“%1”不是非典型样本的种类：请使用 %2 之一。</translation>
    </message>
    <message>
        <source>can only be selected from by a list of 64-bit positions</source>
        <translation>只能用 64 位位置的列表从中选取</translation>
    </message>
    <message>
        <source>has only %1 images, but a position beyond them was asked for</source>
        <translation>只有 %1 张图像，但要求了其后的位置</translation>
    </message>
    <message>
        <source>does not hold 8-bit images (N, C, H, W)</source>
        <translation>不包含 8 位图像 (N, C, H, W)</translation>
    </message>
    <message>
        <source>is not contiguous in the CPU&apos;s memory</source>
        <translation>在 CPU 内存中不连续</translation>
    </message>
    <message>
        <source>holds no images</source>
        <translation>不含图像</translation>
    </message>
    <message>
        <source>has labels, but no class names</source>
        <translation>有标签，但没有类别名称</translation>
    </message>
    <message>
        <source>has true labels, but no labels</source>
        <translation>有真实标签，但没有标签</translation>
    </message>
    <message>
        <source>true labels</source>
        <translation>真实标签</translation>
    </message>
    <message>
        <source>kinds of atypical samples</source>
        <translation>非典型样本的种类</translation>
    </message>
    <message>
        <source>has an unknown kind of atypical sample</source>
        <translation>有未知种类的非典型样本</translation>
    </message>
    <message>
        <source>source positions</source>
        <translation>来源位置</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no labels of at least two classes: it can serve as an OOD set, not as the in-distribution set.</source>
        <translation>“%1”没有至少两个类别的标签：可以作为 OOD 数据集，不能作为 ID 数据集。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has too few images to hold some out for testing: give it sub-folders &quot;train&quot; and &quot;test&quot;.</source>
        <translation>“%1”的图像太少，无法留出一些用于测试：请建立子文件夹“train”和“test”。</translation>
    </message>
    <message>
        <source>The training and the test images of &quot;%1&quot; do not have the same classes: their class folders must have the same names.</source>
        <translation>“%1”的训练和测试图像的类别不同：其类别文件夹必须同名。</translation>
    </message>
    <message>
        <source>The training and the test images of &quot;%1&quot; differ in size or in colour.</source>
        <translation>“%1”的训练和测试图像在大小或颜色上不同。</translation>
    </message>
    <message>
        <source>A validation fraction of %1 of %2 training images leaves one of the two parts empty.</source>
        <translation>验证比例 %1 会使 %2 张训练图像分出的两部分之一为空。</translation>
    </message>
    <message>
        <source>%1 has no labels: as the in-distribution set, a folder or archive needs at least two sub-folders of pictures, one a class. It can serve as an OOD set.</source>
        <translation>%1 没有标签：作为 ID 数据集，文件夹或压缩包至少需要两个图片子文件夹，每类一个。它可以作为 OOD 数据集。</translation>
    </message>
    <message>
        <source>it is no file of the CIFAR sets&apos; binary version, which consists of whole records of %1 or %2 bytes</source>
        <translation>它不是 CIFAR 的二进制版文件；该类文件由每条 %1 或 %2 字节的完整记录构成</translation>
    </message>
    <message>
        <source>it has no labels (y) that could be read: it cannot serve as the in-distribution set</source>
        <translation>没有可读的标签 (y)：不能作为 ID 数据集</translation>
    </message>
    <message>
        <source>it is not an IDX file of images</source>
        <translation>它不是 IDX 图像文件</translation>
    </message>
    <message>
        <source>the IDX file of its labels (&quot;labels-idx1&quot; in place of &quot;images-idx3&quot;) is not beside it: without labels it can serve as an OOD set, not as the in-distribution set</source>
        <translation>旁边没有其标签的 IDX 文件（“labels-idx1”代替“images-idx3”）：没有标签只能作为 OOD 数据集，不能作为 ID 数据集</translation>
    </message>
    <message>
        <source>There is no data set, file or folder &quot;%1&quot;.</source>
        <translation>没有数据集、文件或文件夹“%1”。</translation>
    </message>
    <message>
        <source>Cannot use %1: %2.</source>
        <translation>无法使用 %1：%2。</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>内容提前结束</translation>
    </message>
    <message>
        <source>it is not a readable .tar or .tar.gz archive (%1); fetch it again</source>
        <translation>它不是可读的 .tar 或 .tar.gz 压缩包（%1）；请重新获取</translation>
    </message>
    <message>
        <source>it has a member without a readable name</source>
        <translation>其中有名称不可读的成员</translation>
    </message>
    <message>
        <source>its path leaves the archive</source>
        <translation>其路径超出压缩包</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>它大于 %1 字节</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有此文件</translation>
    </message>
    <message>
        <source>it is a link or a device, which a set of images must not contain</source>
        <translation>它是链接或设备文件，图像集不得包含</translation>
    </message>
    <message>
        <source>Cannot use %1, byte %2: %3.</source>
        <translation>无法使用 %1，第 %2 字节：%3。</translation>
    </message>
    <message>
        <source>it is empty or cannot be read</source>
        <translation>它是空的或无法读取</translation>
    </message>
    <message>
        <source>the last record is cut off: %1 bytes are not a multiple of %2; fetch the file again</source>
        <translation>最后一条记录被截断：%1 字节不是 %2 的倍数；请重新获取该文件</translation>
    </message>
    <message>
        <source>it is too large for a list of class names</source>
        <translation>作为类别名称列表过大</translation>
    </message>
    <message>
        <source>the class names</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>it names %1 classes instead of %2</source>
        <translation>它给出了 %1 个类别，而不是 %2 个</translation>
    </message>
    <message>
        <source>a CIFAR file</source>
        <translation>CIFAR 文件</translation>
    </message>
    <message>
        <source>it is larger than any file of the CIFAR sets</source>
        <translation>它比任何 CIFAR 数据集文件都大</translation>
    </message>
    <message>
        <source>it holds %1; fetch it again</source>
        <translation>它包含%1；请重新获取</translation>
    </message>
    <message>
        <source>it is not a dict</source>
        <translation>它不是 dict</translation>
    </message>
    <message>
        <source>%1; fetch the file again</source>
        <translation>%1；请重新获取该文件</translation>
    </message>
    <message>
        <source>it has no entry &quot;%1&quot;</source>
        <translation>其中没有条目“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list</source>
        <translation>“%1”不是列表</translation>
    </message>
    <message>
        <source>the images&apos; %1 bytes are not a multiple of %2</source>
        <translation>图像的 %1 字节不是 %2 的倍数</translation>
    </message>
    <message>
        <source>&quot;data&quot; is not an array of bytes of shape (N, 3072) in C order</source>
        <translation>“data”不是形状为 (N, 3072)、C 顺序的字节数组</translation>
    </message>
    <message>
        <source>there are %1 labels for %2 images</source>
        <translation>%2 张图像有 %1 个标签</translation>
    </message>
    <message>
        <source>a label is not a number from 0 to %1</source>
        <translation>有标签不是 0 到 %1 的数</translation>
    </message>
    <message>
        <source>a class name is not a text</source>
        <translation>有类别名称不是文本</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is neither a JPEG nor a PNG picture, whatever its name says</source>
        <translation>无论名称如何，它既不是 JPEG 也不是 PNG 图片</translation>
    </message>
    <message>
        <source>the folder cannot be listed (%1)</source>
        <translation>无法列出该文件夹（%1）</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>无法读取（%1）</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>it holds nothing: the header promises 0 entries</source>
        <translation>其中没有内容：文件头声明有 0 项</translation>
    </message>
    <message>
        <source>the header promises images of %1 x %2 pixels, which is impossible</source>
        <translation>文件头声明图像为 %1 x %2 像素，这是不可能的</translation>
    </message>
    <message>
        <source>the header promises %1 images of %2 x %3 pixels, but the file is too short for them</source>
        <translation>文件头声明有 %1 张 %2 x %3 像素的图像，但文件太短</translation>
    </message>
    <message>
        <source>the images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>it holds %1 labels, but %2 holds %3 images</source>
        <translation>它有 %1 个标签，但 %2 有 %3 张图像</translation>
    </message>
    <message>
        <source>the labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cannot use %1: it has %2 pixels, but %3 has %4; in-distribution images must all be of one size.</source>
        <translation>无法使用 %1：它有 %2 像素，而 %3 有 %4；分布内图像必须大小一致。</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it cannot be opened (%1)</source>
        <translation>无法打开（%1）</translation>
    </message>
    <message>
        <source>it is named .gz, but is not a gzip file; fetch it again</source>
        <translation>它名为 .gz，但不是 gzip 文件；请重新获取</translation>
    </message>
    <message>
        <source>zlib could not be started to read %1.</source>
        <translation>无法启动 zlib 来读取 %1。</translation>
    </message>
    <message>
        <source>something that is not gzip follows the compressed content</source>
        <translation>压缩内容之后有非 gzip 的内容</translation>
    </message>
    <message>
        <source>the compressed content ends in the middle; fetch the file again</source>
        <translation>压缩内容中途结束；请重新获取该文件</translation>
    </message>
    <message>
        <source>the compressed content is damaged (%1); fetch the file again</source>
        <translation>压缩内容已损坏（%1）；请重新获取该文件</translation>
    </message>
    <message>
        <source>zlib error</source>
        <translation>zlib 错误</translation>
    </message>
    <message>
        <source>reading failed (%1)</source>
        <translation>读取失败（%1）</translation>
    </message>
    <message>
        <source>the file ends here, but %1 should go on for %2 bytes; fetch the file again</source>
        <translation>文件在此结束，但%1还应有 %2 字节；请重新获取该文件</translation>
    </message>
    <message>
        <source>more content follows than the header promises; fetch the file again</source>
        <translation>内容多于文件头所声明的；请重新获取该文件</translation>
    </message>
    <message>
        <source>the header promises %1 bytes of %2, but the file can hold only %3</source>
        <translation>文件头声明%2有 %1 字节，但文件最多只能容纳 %3</translation>
    </message>
    <message>
        <source>it has too many scans</source>
        <translation>扫描次数过多</translation>
    </message>
    <message>
        <source>it is not a readable JPEG picture (%1)</source>
        <translation>它不是可读的 JPEG 图片（%1）</translation>
    </message>
    <message>
        <source>it promises %1 x %2 pixels in a file of %3 bytes</source>
        <translation>它在 %3 字节的文件中声明有 %1 x %2 像素</translation>
    </message>
    <message>
        <source>it has %1 colour components; JPEG pictures have 1, 3 or 4</source>
        <translation>它有 %1 个颜色分量；JPEG 图片有 1、3 或 4 个</translation>
    </message>
    <message>
        <source>the compressed array that begins here is cut off; fetch the file again</source>
        <translation>从此处开始的压缩数组被截断；请重新获取该文件</translation>
    </message>
    <message>
        <source>the compressed array that begins here is damaged; fetch the file again</source>
        <translation>从此处开始的压缩数组已损坏；请重新获取该文件</translation>
    </message>
    <message>
        <source>the array that begins here has a damaged or unusual header</source>
        <translation>从此处开始的数组的头已损坏或不寻常</translation>
    </message>
    <message>
        <source>it is too short for a MATLAB file; fetch it again</source>
        <translation>作为 MATLAB 文件太短；请重新获取</translation>
    </message>
    <message>
        <source>it is a MATLAB file of version 7.3; save it with the option -v7</source>
        <translation>它是 7.3 版的 MATLAB 文件；请用选项 -v7 保存</translation>
    </message>
    <message>
        <source>it is not a MATLAB file of version 5 (little-endian)</source>
        <translation>它不是第 5 版的 MATLAB 文件（小端）</translation>
    </message>
    <message>
        <source>the file ends in the middle of a tag; fetch it again</source>
        <translation>文件在标记中途结束；请重新获取</translation>
    </message>
    <message>
        <source>there is no array here, where one should begin</source>
        <translation>此处应有数组开始，但没有</translation>
    </message>
    <message>
        <source>the array that begins here should have %1 bytes, but the file ends before; fetch it again</source>
        <translation>从此处开始的数组应有 %1 字节，但文件提前结束；请重新获取</translation>
    </message>
    <message>
        <source>the array &quot;%1&quot; that begins here has fewer values than its header promises</source>
        <translation>从此处开始的数组“%1”的值少于其头所声明的</translation>
    </message>
    <message>
        <source>label %1 is out of range: there are %2 classes, numbered from 0</source>
        <translation>标签 %1 超出范围：有 %2 个类别，从 0 起编号</translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation>文件提前结束</translation>
    </message>
    <message>
        <source>it is not a readable PNG picture (%1)</source>
        <translation>它不是可读的 PNG 图片（%1）</translation>
    </message>
    <message>
        <source>libmatio cannot read the array &quot;%1&quot; (%2)</source>
        <translation>libmatio 无法读取数组“%1”（%2）</translation>
    </message>
    <message>
        <source>it has no array &quot;X&quot; of images, as SVHN&apos;s files have</source>
        <translation>没有 SVHN 文件所具有的图像数组“X”</translation>
    </message>
    <message>
        <source>the array &quot;X&quot; that begins here is not one of 8-bit colour images (height x width x 3 x count)</source>
        <translation>从此处开始的数组“X”不是 8 位彩色图像（高 x 宽 x 3 x 数量）</translation>
    </message>
    <message>
        <source>the array &quot;y&quot; that begins here has %1 labels, but there are %2 images</source>
        <translation>从此处开始的数组“y”有 %1 个标签，但有 %2 张图像</translation>
    </message>
    <message>
        <source>label %1 of the array &quot;y&quot; that begins here is out of range: digits are 1 to 10</source>
        <translation>从此处开始的数组“y”的标签 %1 超出范围：数字为 1 到 10</translation>
    </message>
    <message>
        <source>Images of %1 channels cannot be brought to %2: only grey (1) and colour (3) can be converted.</source>
        <translation>%1 通道的图像无法转为 %2 通道：只有灰度 (1) 和彩色 (3) 可以转换。</translation>
    </message>
    <message>
        <source>The fraction of atypical samples in Shapes must lie between 0 and 1.</source>
        <translation>Shapes 中非典型样本的比例必须在 0 和 1 之间。</translation>
    </message>
    <message>
        <source>Choose at least one kind of atypical samples in Shapes, or set their fraction to 0.</source>
        <translation>请至少选择 Shapes 的一种非典型样本，或将其比例设为 0。</translation>
    </message>
    <message>
        <source>&quot;none&quot; is not a kind of atypical samples; leave it out, or set their fraction to 0.</source>
        <translation>“none”不是非典型样本的种类；请去掉它，或将比例设为 0。</translation>
    </message>
    <message>
        <source>it is not an IDX file of 8-bit images (it should begin with bytes 0 0 8 3)</source>
        <translation>它不是 8 位图像的 IDX 文件（应以字节 0 0 8 3 开头）</translation>
    </message>
    <message>
        <source>it is not an IDX file of 8-bit labels (it should begin with bytes 0 0 8 1)</source>
        <translation>它不是 8 位标签的 IDX 文件（应以字节 0 0 8 1 开头）</translation>
    </message>
    <message>
        <source>CIFAR-10&apos;s training images are not in the data folder %1.</source>
        <translation>CIFAR-10 的训练图像不在数据文件夹 %1 中。</translation>
    </message>
    <message>
        <source>CIFAR-10&apos;s test images are not in the data folder %1.</source>
        <translation>CIFAR-10 的测试图像不在数据文件夹 %1 中。</translation>
    </message>
    <message>
        <source>CIFAR-100&apos;s training images are not in the data folder %1.</source>
        <translation>CIFAR-100 的训练图像不在数据文件夹 %1 中。</translation>
    </message>
    <message>
        <source>CIFAR-100&apos;s test images are not in the data folder %1.</source>
        <translation>CIFAR-100 的测试图像不在数据文件夹 %1 中。</translation>
    </message>
    <message>
        <source>it is not a readable .tar or .tar.gz archive (it ends early); fetch it again</source>
        <translation>它不是可读的 .tar 或 .tar.gz 压缩包（提前结束）；请重新获取</translation>
    </message>
    <message>
        <source>What was found under the masks so far is of another training set; start the run anew.</source>
        <translation>至今在掩码下找到的内容属于另一个训练集；请重新开始此运行。</translation>
    </message>
    <message>
        <source>%1 is missing, or of another type or shape</source>
        <translation>%1 缺失，或类型或形状不同</translation>
    </message>
    <message>
        <source>A masked pass over %1 samples cannot be added to those over %2.</source>
        <translation>对 %1 个样本的掩码遍历不能与对 %2 个样本的遍历相加。</translation>
    </message>
    <message>
        <source>A masked pass predicts a class that is not among the %1 there are.</source>
        <translation>掩码遍历预测的类别不在现有的 %1 个之中。</translation>
    </message>
    <message>
        <source>Nothing has been looked at under a mask yet.</source>
        <translation>尚未在掩码下查看任何内容。</translation>
    </message>
    <message>
        <source>What was found under the masks so far is of another network or training set; start the run anew.</source>
        <translation>至今在掩码下找到的内容属于另一个网络或训练集；请重新开始此运行。</translation>
    </message>
    <message>
        <source>Each keep fraction</source>
        <translation>每个保留比例</translation>
    </message>
    <message>
        <source>The number of masks</source>
        <translation>掩码数</translation>
    </message>
    <message>
        <source>The keep fraction of single layers</source>
        <translation>单层的保留比例</translation>
    </message>
    <message>
        <source>The keep fraction</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>The weight decay of the scores</source>
        <translation>掩码分数的权重衰减</translation>
    </message>
    <message>
        <source>The threshold of the flip fraction</source>
        <translation>翻转比例的阈值</translation>
    </message>
    <message>
        <source>The network has no layer %1 that can be masked.</source>
        <translation>网络没有可加掩码的层 %1。</translation>
    </message>
    <message>
        <source>it holds %1 twice</source>
        <translation>它包含 %1 两次</translation>
    </message>
    <message>
        <source>the bits of the layer %1 (%2 bytes) do not fit its shape</source>
        <translation>层 %1 的位（%2 字节）与其形状不符</translation>
    </message>
    <message>
        <source>%1 is not a weight mask that can be used: %2.</source>
        <translation>%1 不是能使用的权重掩码：%2。</translation>
    </message>
    <message>
        <source>it holds no array %1</source>
        <translation>没有数组 %1</translation>
    </message>
    <message>
        <source>its array %1 is of another type or shape than a mask&apos;s</source>
        <translation>其数组 %1 的类型或形状与掩码的不同</translation>
    </message>
    <message>
        <source>Cannot write %1: the mask does not say what its scores were.</source>
        <translation>无法写入 %1：掩码没有说明其分数是什么。</translation>
    </message>
    <message>
        <source>Cannot write %1: a layer&apos;s name is empty or longer than a line.</source>
        <translation>无法写入 %1：有层的名称为空或超过一行。</translation>
    </message>
    <message>
        <source>its keep fraction is %1</source>
        <translation>其保留比例为 %1</translation>
    </message>
    <message>
        <source>it does not say what its scores were</source>
        <translation>没有说明其分数是什么</translation>
    </message>
    <message>
        <source>it does not say how its scores were ranked</source>
        <translation>没有说明其分数如何排序</translation>
    </message>
    <message>
        <source>it lists the layer %1 twice</source>
        <translation>层 %1 被列出两次</translation>
    </message>
    <message>
        <source>it lists no layers</source>
        <translation>没有列出任何层</translation>
    </message>
    <message>
        <source>it holds arrays of layers that it does not list</source>
        <translation>它含有未列出的层的数组</translation>
    </message>
    <message>
        <source>The mask has a layer %1 that the network does not have, or that is not to be masked: take a mask that was made for this network.</source>
        <translation>掩码含有网络没有的或不应加掩码的层 %1：请使用为此网络制作的掩码。</translation>
    </message>
    <message>
        <source>The mask&apos;s layer %1 is of another shape than the network&apos;s: take a mask that was made for this network.</source>
        <translation>掩码的层 %1 与网络的形状不同：请使用为此网络制作的掩码。</translation>
    </message>
    <message>
        <source>The batch size of a pass over the samples must be at least 1.</source>
        <translation>遍历样本的批大小至少为 1。</translation>
    </message>
    <message>
        <source>There are no images to look at.</source>
        <translation>没有可查看的图像。</translation>
    </message>
    <message>
        <source>The set has no label for each image, so that no loss of its samples can be computed.</source>
        <translation>并非每张图像都有标签，因此无法计算其样本的损失。</translation>
    </message>
    <message>
        <source>Sample %1 has the label %2, but the network has only %3 classes: choose the set that the network was trained on.</source>
        <translation>样本 %1 的标签为 %2，但网络只有 %3 个类别：请选择训练该网络所用的数据集。</translation>
    </message>
    <message>
        <source>The network&apos;s output for sample %1 is not finite: its weights or its input are broken, choose another checkpoint.</source>
        <translation>网络对样本 %1 的输出不是有限数：其权重或输入已损坏，请选择其他检查点。</translation>
    </message>
    <message>
        <source>Nothing would be trained: learn the scores, or let the kept weights be trained.</source>
        <translation>这样什么都不会被训练：请学习掩码分数，或让保留的权重参与训练。</translation>
    </message>
    <message>
        <source>At keep fraction %1 the layer %2 would lose all its %3 weights; keep more.</source>
        <translation>在保留比例 %1 下，层 %2 将失去全部 %3 个权重；请多保留一些。</translation>
    </message>
    <message>
        <source>The keep fraction must be above 0 and at most 1, not %1.</source>
        <translation>保留比例必须大于 0 且不大于 1，不能是 %1。</translation>
    </message>
    <message>
        <source>The scores do not fit the weights: there must be one float32 tensor of the same shape for each.</source>
        <translation>分数与权重不符：每个权重必须有一个形状相同的 float32 张量。</translation>
    </message>
    <message>
        <source>A score of the layer %1 is not a number (NaN), so that its weights cannot be ranked.</source>
        <translation>层 %1 有一个分数不是数 (NaN)，因此无法对其权重排序。</translation>
    </message>
    <message>
        <source>No parameter fits %1; there are %2.</source>
        <translation>没有参数与 %1 匹配；现有 %2。</translation>
    </message>
    <message>
        <source>The network has no weights of convolutions or linear layers that a mask could be put on; name the parameters to be masked.</source>
        <translation>网络没有可加掩码的卷积层或线性层权重；请指定要加掩码的参数。</translation>
    </message>
    <message>
        <source>the storage %1 with two sizes</source>
        <translation>两种大小的存储 %1</translation>
    </message>
    <message>
        <source>something else than the list of storages</source>
        <translation>存储列表以外的内容</translation>
    </message>
    <message>
        <source>a storage that no tensor uses</source>
        <translation>没有张量使用的存储</translation>
    </message>
    <message>
        <source>the end of the file before the storage %1</source>
        <translation>存储 %1 之前的文件结尾</translation>
    </message>
    <message>
        <source>the storage %1 with %2 elements instead of %3</source>
        <translation>有 %2 个而非 %3 个元素的存储 %1</translation>
    </message>
    <message>
        <source>the end of the file inside the storage %1</source>
        <translation>存储 %1 之内的文件结尾</translation>
    </message>
    <message>
        <source>a pickle that torch.save did not write</source>
        <translation>并非由 torch.save 写入的 pickle</translation>
    </message>
    <message>
        <source>numbers in big-endian order</source>
        <translation>大端序的数</translation>
    </message>
    <message>
        <source>the storage %1, which the file does not hold</source>
        <translation>文件中没有的存储 %1</translation>
    </message>
    <message>
        <source>a tensor whose %1 is not a size</source>
        <translation>%1 不是大小的张量</translation>
    </message>
    <message>
        <source>a tensor whose %1 is not a tuple of sizes</source>
        <translation>%1 不是大小元组的张量</translation>
    </message>
    <message>
        <source>a tensor of an unknown form</source>
        <translation>形式未知的张量</translation>
    </message>
    <message>
        <source>a tensor that reaches beyond its storage of %1 elements</source>
        <translation>超出其 %1 个元素的存储的张量</translation>
    </message>
    <message>
        <source>a key that is no text</source>
        <translation>不是文本的键</translation>
    </message>
    <message>
        <source>a storage of an unknown form</source>
        <translation>形式未知的存储</translation>
    </message>
    <message>
        <source>a storage of an impossible size</source>
        <translation>大小不合理的存储</translation>
    </message>
    <message>
        <source>a part of a storage that reaches beyond it</source>
        <translation>超出存储的部分</translation>
    </message>
    <message>
        <source>no state_dict (the dict holds %1)</source>
        <translation>非 state_dict 的内容（dict 包含 %1）</translation>
    </message>
    <message>
        <source>something else than a dict</source>
        <translation>dict 以外的内容</translation>
    </message>
    <message>
        <source>a tensor whose name is not text</source>
        <translation>名称不是文本的张量</translation>
    </message>
    <message>
        <source>the tensor %1 twice</source>
        <translation>重复的张量 %1</translation>
    </message>
    <message>
        <source>the part %1, which unpacks to far more than the file&apos;s size</source>
        <translation>解压后远大于文件大小的部分 %1</translation>
    </message>
    <message>
        <source>the storage %1 with %2 bytes instead of %3</source>
        <translation>有 %2 而非 %3 字节的存储 %1</translation>
    </message>
    <message>
        <source>a TorchScript program instead of a state_dict</source>
        <translation>TorchScript 程序而非 state_dict</translation>
    </message>
    <message>
        <source>a zip archive without data.pkl</source>
        <translation>没有 data.pkl 的 zip 压缩包</translation>
    </message>
    <message>
        <source>%1 of data.pkl</source>
        <translation>data.pkl 中的%1</translation>
    </message>
    <message>
        <source>The dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 为 %2 而非 %3</translation>
    </message>
    <message>
        <source>All %1 tensors have the names and shapes of %2, from %3 on.</source>
        <translation>全部 %1 个张量的名称和形状都与 %2 相符，从 %3 起。</translation>
    </message>
    <message>
        <source>%1 of the %2 tensors of %3 are there</source>
        <translation>%3 的 %2 个张量中有 %1 个</translation>
    </message>
    <message>
        <source>%1; %2 is missing.</source>
        <translation>%1；缺少 %2。</translation>
    </message>
    <message>
        <source>%1; %2 is %3 where the model has %4.</source>
        <translation>%1；%2 为 %3，而模型为 %4。</translation>
    </message>
    <message>
        <source>%1; %2 (%3) is more than it has.</source>
        <translation>%1；%2 (%3) 是模型所没有的。</translation>
    </message>
    <message>
        <source>The model %1 has no dropout: set its dropout to 0.</source>
        <translation>模型 %1 没有 dropout：请将其 dropout 设为 0。</translation>
    </message>
    <message>
        <source>The dropout of a model must be at least 0 and below 1.</source>
        <translation>模型的 dropout 必须不小于 0 且小于 1。</translation>
    </message>
    <message>
        <source>The models need images of at least 8 x 8 pixels and one channel, not %1 x %2 with %3: choose another in-distribution set.</source>
        <translation>模型需要至少 8 x 8 像素、一个通道的图像，而不是 %1 x %2、通道数 %3：请选择其他 ID 数据集。</translation>
    </message>
    <message>
        <source>A classifier needs at least two classes, not %1: choose an in-distribution set with labels.</source>
        <translation>分类器至少需要两个类别，而不是 %1：请选择带标签的 ID 数据集。</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;: choose one of %2.</source>
        <translation>没有模型“%1”：请选择 %2 之一。</translation>
    </message>
    <message>
        <source>The checkpoint %1 cannot be read: it holds %2. In Python, save model.state_dict() alone with torch.save and try that file.</source>
        <translation>无法读取检查点 %1：它包含%2。请在 Python 中用 torch.save 单独保存 model.state_dict()，再试该文件。</translation>
    </message>
    <message>
        <source>The checkpoint %1 is empty: fetch or save it again.</source>
        <translation>检查点 %1 是空的：请重新获取或保存。</translation>
    </message>
    <message>
        <source>The file %1 is no checkpoint: it begins neither as a zip archive nor as a pickle, which torch.save writes.</source>
        <translation>文件 %1 不是检查点：它的开头既不是 zip 压缩包，也不是 torch.save 所写的 pickle。</translation>
    </message>
    <message>
        <source>The checkpoint %1 (%2 bytes) is damaged or cut off: its zip archive cannot be read. Fetch or save it again.</source>
        <translation>检查点 %1（%2 字节）已损坏或被截断：无法读取其 zip 压缩包。请重新获取或保存。</translation>
    </message>
    <message>
        <source>The tensor %1 is of a type that a checkpoint cannot hold.</source>
        <translation>张量 %1 的类型无法存入检查点。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1.</source>
        <translation>检查点与模型不符；缺少：%1。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1. The checkpoint&apos;s batch norms are not affine: set the model&apos;s affine option to false.</source>
        <translation>检查点与模型不符；缺少：%1。检查点的批归一化不是仿射的：请将模型的 affine 选项设为 false。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; unexpected: %1.</source>
        <translation>检查点与模型不符；多余：%1。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; unexpected: %1. The checkpoint&apos;s batch norms are affine: set the model&apos;s affine option to true.</source>
        <translation>检查点与模型不符；多余：%1。检查点的批归一化是仿射的：请将模型的 affine 选项设为 true。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; of another shape: %1.</source>
        <translation>检查点与模型不符；形状不同：%1。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1; unexpected: %2.</source>
        <translation>检查点与模型不符；缺少：%1；多余：%2。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1; of another shape: %2.</source>
        <translation>检查点与模型不符；缺少：%1；形状不同：%2。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; unexpected: %1; of another shape: %2.</source>
        <translation>检查点与模型不符；多余：%1；形状不同：%2。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1; unexpected: %2; of another shape: %3.</source>
        <translation>检查点与模型不符；缺少：%1；多余：%2；形状不同：%3。</translation>
    </message>
    <message>
        <source>The checkpoint %1 cannot be written: %2.</source>
        <translation>无法写入检查点 %1：%2。</translation>
    </message>
    <message>
        <source>The checkpoint %1 cannot be written: %2. Free some disk space and try again.</source>
        <translation>无法写入检查点 %1：%2。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The batch size of an evaluation must be at least 1.</source>
        <translation>评估的批大小至少为 1。</translation>
    </message>
    <message>
        <source>There are no images to evaluate the network on.</source>
        <translation>没有可用来评估网络的图像。</translation>
    </message>
    <message>
        <source>The network&apos;s outputs for sample %1 of %2 are not finite numbers.</source>
        <translation>网络对 %2 的样本 %1 的输出不是有限数。</translation>
    </message>
    <message>
        <source>There is no score named %1; known are %2.</source>
        <translation>没有名为 %1 的分数；已知的有 %2。</translation>
    </message>
    <message>
        <source>%1 scores of %2</source>
        <translation>%2 的 %1 分数</translation>
    </message>
    <message>
        <source>The temperature of the energy score</source>
        <translation>能量分数的温度</translation>
    </message>
    <message>
        <source>There are no %1: metrics need at least one ID and one OOD sample.</source>
        <translation>没有%1：指标至少需要一个 ID 样本和一个 OOD 样本。</translation>
    </message>
    <message>
        <source>ID scores</source>
        <translation>ID 分数</translation>
    </message>
    <message>
        <source>OOD scores</source>
        <translation>OOD 分数</translation>
    </message>
    <message>
        <source>%1 does not hold logits, features and labels of one length for %2: evaluate the checkpoint again.</source>
        <translation>%1 没有 %2 的等长的 logit、特征和标签：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>%1 holds no outputs of a test set with labels: evaluate the checkpoint again.</source>
        <translation>%1 没有带标签的测试集的输出：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>There are more %1 than can be ranked.</source>
        <translation>%1太多，无法排序。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not one number: a score file holds one number a line, or is a .npy file.</source>
        <translation>%2 的第 %1 行不是一个数：分数文件每行一个数，或为 .npy 文件。</translation>
    </message>
    <message>
        <source>%1 holds an array of %2 dimensions; scores are an array of one.</source>
        <translation>%1 是 %2 维数组；分数应为一维数组。</translation>
    </message>
    <message>
        <source>There are no %1 scores.</source>
        <translation>没有 %1 分数。</translation>
    </message>
    <message>
        <source>The scores %1 and %2 are not of the same samples.</source>
        <translation>分数 %1 与 %2 不是针对相同的样本。</translation>
    </message>
    <message>
        <source>The temperature of the energy score must be a number above 0.</source>
        <translation>能量分数的温度必须是大于 0 的数。</translation>
    </message>
    <message>
        <source>%1: the logits of %2 are not a table: evaluate the checkpoint again.</source>
        <translation>%1：%2 的 logit 不是表格：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>%1 does not hold %2 scores, logits and labels of one length for %3: evaluate the checkpoint again.</source>
        <translation>%1 没有 %3 的等长的 %2 分数、logit 和标签：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2; known are %3.</source>
        <translation>%1 没有分数 %2；已知的有 %3。</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2, only %3; known are %4.</source>
        <translation>%1 没有分数 %2，只有 %3；已知的有 %4。</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2: evaluate the checkpoint again.</source>
        <translation>%1 没有分数 %2：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2, only %3: evaluate the checkpoint again.</source>
        <translation>%1 没有分数 %2，只有 %3：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>%1 holds no scores of a test set: evaluate the checkpoint again.</source>
        <translation>%1 没有测试集的分数：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) of the %2 is %3; metrics need finite scores.</source>
        <translation>%2的样本 %1（从 0 起计）为 %3；指标需要有限的分数。</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) of the %2 is %3; a threshold needs finite scores.</source>
        <translation>%2的样本 %1（从 0 起计）为 %3；阈值需要有限的分数。</translation>
    </message>
    <message>
        <source>There are no %1.</source>
        <translation>没有%1。</translation>
    </message>
    <message>
        <source>The run %1 is %2, not finished: its last checkpoint so far counts as its final one.</source>
        <translation>运行 %1 %2，尚未完成：以它目前最后的检查点作为最终检查点。</translation>
    </message>
    <message>
        <source>The runs %1 and %2 were evaluated on different OOD sets (%3; %4), so that their means over the sets cannot be compared.</source>
        <translation>运行 %1 和 %2 在不同的 OOD 数据集上评估（%3；%4），因此它们对数据集的均值无法比较。</translation>
    </message>
    <message>
        <source>The images of %1 are others in the run %2 than in %3, so that their figures cannot be compared.</source>
        <translation>运行 %2 中 %1 的图像与 %3 中的不同，因此它们的指标无法比较。</translation>
    </message>
    <message>
        <source>The run %1 has no figures of test OOD sets with the score %2.</source>
        <translation>运行 %1 没有分数 %2 在测试 OOD 数据集上的指标。</translation>
    </message>
    <message>
        <source>The rule %1 cannot be applied to the run %2: %3.</source>
        <translation>规则 %1 无法用于运行 %2：%3。</translation>
    </message>
    <message>
        <source>There is no metric named %1; known are %2.</source>
        <translation>没有名为 %1 的指标；已知的有 %2。</translation>
    </message>
    <message>
        <source>The loss constraint of %1 is not below the loss of guessing, ln(%2) = %3: the network is trained until it knows no more than that. Choose a lower one.</source>
        <translation>损失约束 %1 不低于猜测的损失 ln(%2) = %3：网络会被训练到只知道这么多。请选择更低的值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no loss constraint; write a number (0.05), mask:KEEP (mask:0.965), epoch:N (epoch:7) or none.</source>
        <translation>“%1”不是损失约束；请写一个数 (0.05)、mask:KEEP (mask:0.965)、epoch:N (epoch:7) 或 none。</translation>
    </message>
    <message>
        <source>The keep fraction of the constraint must be above 0 and at most 1, but is %1.</source>
        <translation>约束的保留比例必须大于 0 且不大于 1，但现为 %1。</translation>
    </message>
    <message>
        <source>The epoch of the constraint must be at least 0, but is %1.</source>
        <translation>约束的轮次必须不小于 0，但现为 %1。</translation>
    </message>
    <message>
        <source>The loss constraint must be at least 0 and at most %1 nats, but is %2.</source>
        <translation>损失约束必须不小于 0 且不大于 %1 nats，但现为 %2。</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint of epoch %2 whose training loss is known; choose another constraint.</source>
        <translation>运行 %1 没有训练损失已知的第 %2 轮检查点；请选择其他约束。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields where the header names %4.</source>
        <translation>%1 第 %2 行：有 %3 个字段，而表头有 %4 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>“%1”不是数值</translation>
    </message>
    <message>
        <source>%1 has no column %2.</source>
        <translation>%1 没有列 %2。</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4.</source>
        <translation>%1 第 %2 行 %3 列：%4。</translation>
    </message>
    <message>
        <source>%1: the array %2 has another shape than the others.</source>
        <translation>%1：数组 %2 与其他数组的形状不同。</translation>
    </message>
    <message>
        <source>An evaluation needs a run or a file of weights to evaluate.</source>
        <translation>评估需要一个运行或权重文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state of a run.</source>
        <translation>“%1”不是运行的状态。</translation>
    </message>
    <message>
        <source>The scores of this checkpoint are not there: %1 is missing.</source>
        <translation>没有此检查点的分数：缺少 %1。</translation>
    </message>
    <message>
        <source>%1 holds no scores.</source>
        <translation>%1 没有分数。</translation>
    </message>
    <message>
        <source>%1: the arrays of %2 do not fit each other.</source>
        <translation>%1：%2 的数组互不相符。</translation>
    </message>
    <message>
        <source>The epoch of the parent&apos;s checkpoint</source>
        <translation>父运行检查点的轮次</translation>
    </message>
    <message>
        <source>The number of threads (0 = all physical cores)</source>
        <translation>线程数（0 = 全部物理核）</translation>
    </message>
    <message>
        <source>%1 does not hold what was found so far; start the run anew.</source>
        <translation>%1 没有至今找到的内容；请重新开始此运行。</translation>
    </message>
    <message>
        <source>%1 of %2 training samples were in no batch of the run %3: final_loss, area_under_margin, forgetting_events and first_learnt are judged by the others.</source>
        <translation>%2 个训练样本中有 %1 个不在运行 %3 的任何批次中：final_loss、area_under_margin、forgetting_events 和 first_learnt 由其余样本判断。</translation>
    </message>
    <message>
        <source>Cannot write the run %1: %2.</source>
        <translation>无法写入运行 %1：%2。</translation>
    </message>
    <message>
        <source>There is no figure &quot;%1&quot;; the known ones are %2.</source>
        <translation>没有指标“%1”；已知的有 %2。</translation>
    </message>
    <message>
        <source>In the group %1 not every run descends from a training of its own (%2): runs of one training count once, by their mean.</source>
        <translation>组 %1 中并非每个运行都来自各自的训练（%2）：同一训练的运行按均值计一次。</translation>
    </message>
    <message>
        <source>The group %1 has %2 trainings: a bootstrap interval over fewer than five is too narrow.</source>
        <translation>组 %1 有 %2 个训练：少于五个的 bootstrap 区间过窄。</translation>
    </message>
    <message>
        <source>The baseline is none of the runs that are compared.</source>
        <translation>基线不在所比较的运行之中。</translation>
    </message>
    <message>
        <source>No run of the group %1 descends from the same training as one of the baseline group %2, so that there is no paired difference.</source>
        <translation>组 %1 没有运行与基线组 %2 的运行来自同一训练，因此没有成对的差值。</translation>
    </message>
    <message>
        <source>This Midstage has no runs of kind %1.</source>
        <translation>此 Midstage 没有 %1 类的运行。</translation>
    </message>
    <message>
        <source>single layers</source>
        <translation>单层</translation>
    </message>
    <message>
        <source>There is no file of weights %1.</source>
        <translation>没有权重文件 %1。</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not there; choose another epoch.</source>
        <translation>检查点 %1 不存在；请选择其他轮次。</translation>
    </message>
    <message>
        <source>These are not training images of the run %1, and what it has learnt shows on its own alone: keep its seed and its data (other masks are drawn with --mask-seed).</source>
        <translation>这些不是运行 %1 的训练图像，而网络学到的内容只在其自己的训练图像上可见：请保持其种子和数据（用 --mask-seed 抽取其他掩码）。</translation>
    </message>
    <message>
        <source>The training images are not those of the run %1, from which this one starts: by another seed or other data it goes on with images that its network did not see so far.</source>
        <translation>训练图像不是作为此运行起点的运行 %1 的训练图像：由于种子或数据不同，它将使用其网络未见过的图像继续训练。</translation>
    </message>
    <message>
        <source>%1 of the %2 validation images are among those that the run %3 was trained on: the validation figures, and what is chosen by them, are too good. Keep its seed and its validation fraction.</source>
        <translation>%2 张验证图像中有 %1 张是运行 %3 训练时用过的：验证指标以及据此的选择会过于乐观。请保持其种子和验证比例。</translation>
    </message>
    <message>
        <source>The images of %1 are not those of the run %2 (files have changed, or another seed draws others): its figures and these cannot be compared.</source>
        <translation>%1 的图像不是运行 %2 的图像（文件已更改，或另一种子抽取了其他图像）：其指标与此无法比较。</translation>
    </message>
    <message>
        <source>The seed draws the training images too, and what a network has learnt shows on its own alone: keep the parent&apos;s seed %1 (other masks are drawn with --mask-seed).</source>
        <translation>种子也决定训练图像，而网络学到的内容只在其自己的训练图像上可见：请保持父运行的种子 %1（用 --mask-seed 抽取其他掩码）。</translation>
    </message>
    <message>
        <source>The run %1 has not finished (it is %2): resume it first, or choose one of its epochs to start from.</source>
        <translation>运行 %1 尚未完成（%2）：请先恢复它，或选择其某一轮作为起点。</translation>
    </message>
    <message>
        <source>Give a parent run or a file of weights, not both.</source>
        <translation>请给出父运行或权重文件，不要两者都给。</translation>
    </message>
    <message>
        <source>Choose the run and checkpoint, or the file of weights, to start from.</source>
        <translation>请选择作为起点的运行和检查点，或权重文件。</translation>
    </message>
    <message>
        <source>This run starts from one checkpoint; choose one epoch.</source>
        <translation>此运行从一个检查点开始；请选择一个轮次。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>A plan has no &quot;%1&quot;; it has spec and then, and a name, title and description.</source>
        <translation>计划没有“%1”；它有 spec 和 then，以及 name、title 和 description。</translation>
    </message>
    <message>
        <source>%1 is null; leave it out to keep the first run&apos;s.</source>
        <translation>%1 为 null；要保持第一个运行的值请省略它。</translation>
    </message>
    <message>
        <source>parent.%1 cannot be given: what follows starts from the plan&apos;s first run.</source>
        <translation>不能给出 parent.%1：后续运行从计划的第一个运行开始。</translation>
    </message>
    <message>
        <source>A follow-up needs a &quot;kind&quot;, for example &quot;fine-tune&quot;.</source>
        <translation>后续运行需要“kind”，例如“fine-tune”。</translation>
    </message>
    <message>
        <source>A run of the kind &quot;%1&quot; starts from no checkpoint, so it follows from none.</source>
        <translation>“%1”类的运行不从检查点开始，因此不能作为后续运行。</translation>
    </message>
    <message>
        <source>then must be a list of follow-ups.</source>
        <translation>then 必须是后续运行的列表。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>%1 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>%1 is epoch %2, but the first run has %3.</source>
        <translation>%1 为第 %2 轮，但第一个运行只有 %3 轮。</translation>
    </message>
    <message>
        <source>A run of the kind &quot;%1&quot; trains no network that another one could start from.</source>
        <translation>“%1”类的运行不训练可供其他运行作为起点的网络。</translation>
    </message>
    <message>
        <source>model must be the first run&apos;s, whose weights it takes.</source>
        <translation>model 必须与第一个运行的相同，因为要使用其权重。</translation>
    </message>
    <message>
        <source>id.dataset must be the first run&apos;s: what a network has learnt shows on its own training images alone.</source>
        <translation>id.dataset 必须与第一个运行的相同：网络学到的内容只在其自己的训练图像上可见。</translation>
    </message>
    <message>
        <source>A validation OOD set is held against a validation split of the ID set; set its fraction above 0.</source>
        <translation>验证 OOD 数据集要与 ID 数据集的验证集比较；请将其比例设为大于 0。</translation>
    </message>
    <message>
        <source>The OOD set %1 is chosen twice; remove one.</source>
        <translation>OOD 数据集 %1 被选择了两次；请删除一个。</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;; the known ones are %2.</source>
        <translation>没有模型“%1”；已知的有 %2。</translation>
    </message>
    <message>
        <source>The model %1 has no dropout; set it to 0.</source>
        <translation>模型 %1 没有 dropout；请设为 0。</translation>
    </message>
    <message>
        <source>Choose at least one score.</source>
        <translation>请至少选择一个分数。</translation>
    </message>
    <message>
        <source>There is no score &quot;%1&quot;; the known ones are %2.</source>
        <translation>没有分数“%1”；已知的有 %2。</translation>
    </message>
    <message>
        <source>The score %1 is listed twice; remove one.</source>
        <translation>分数 %1 被列出两次；请删除一个。</translation>
    </message>
    <message>
        <source>A file of weights does not tell the training loss of its epochs; give the constraint as a number or as mask:KEEP.</source>
        <translation>权重文件不含各轮的训练损失；请以数值或 mask:KEEP 给出约束。</translation>
    </message>
    <message>
        <source>A loss constraint is one of the plain cross-entropy; set label smoothing to 0.</source>
        <translation>损失约束针对普通交叉熵；请将标签平滑设为 0。</translation>
    </message>
    <message>
        <source>What masks change is told from what the network says of the same images without them: a search for atypical samples looks at plain images, so leave augmentation out.</source>
        <translation>掩码改变了什么，是与网络对同样的图像在没有掩码时的输出比较得知的：搜索非典型样本时查看原图，因此请去掉数据增强。</translation>
    </message>
    <message>
        <source>There is no augmentation to look through: the training has neither a random crop nor a flip, so look at plain images.</source>
        <translation>没有可用的数据增强：训练既无随机裁剪也无翻转，因此请查看原图。</translation>
    </message>
    <message>
        <source>Single layers are masked by an estimate alone: leave their keep fraction out.</source>
        <translation>只有估计才对单层加掩码：请去掉单层的保留比例。</translation>
    </message>
    <message>
        <source>Scores that are not learned do not decay: set their weight decay to 0, or learn them.</source>
        <translation>不学习的掩码分数不会衰减：请将其权重衰减设为 0，或学习它们。</translation>
    </message>
    <message>
        <source>Give at least one keep fraction.</source>
        <translation>请至少给出一个保留比例。</translation>
    </message>
    <message>
        <source>A keep fraction is given twice; remove one.</source>
        <translation>有一个保留比例给出了两次；请删除一个。</translation>
    </message>
    <message>
        <source>The weight decay of %1 does nothing, for the weights are frozen: let the kept weights be trained, or give the scores a weight decay of their own.</source>
        <translation>权重衰减 %1 不起作用，因为权重已冻结：请让保留的权重参与训练，或给掩码分数单独的权重衰减。</translation>
    </message>
    <message>
        <source>%1 does not say where the training stood; start the run anew.</source>
        <translation>%1 没有说明训练进行到何处；请重新开始此运行。</translation>
    </message>
    <message>
        <source>%1 is missing or of another type</source>
        <translation>%1 缺失或类型不同</translation>
    </message>
    <message>
        <source>The images of %1 (%2) are not those that this run began with: bring the former files back, or start a new run.</source>
        <translation>%1 (%2) 的图像不是此运行开始时所用的：请恢复原来的文件，或开始新的运行。</translation>
    </message>
    <message>
        <source>Cannot make a run in %1: %2.</source>
        <translation>无法在 %1 中创建运行：%2。</translation>
    </message>
    <message>
        <source>%1 is no run: it has no run.json.</source>
        <translation>%1 不是运行：没有 run.json。</translation>
    </message>
    <message>
        <source>The run %1 repeats %2 with the same seed and does not count in its group.</source>
        <translation>运行 %1 以相同的种子重复了 %2，在其组中不计入。</translation>
    </message>
    <message>
        <source>it was written by a newer Midstage (%1); use that one.</source>
        <translation>它由更新的 Midstage (%1) 写入；请使用该版本。</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot; in %2, nor a folder of that name.</source>
        <translation>%2 中没有运行“%1”，也没有该名称的文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the beginning of %2 runs (%3); give more of the name.</source>
        <translation>“%1”是 %2 个运行（%3）的开头；请给出更多名称。</translation>
    </message>
    <message>
        <source>Say which run: a folder, a name or the beginning of a name.</source>
        <translation>请指明运行：文件夹、名称或名称的开头。</translation>
    </message>
    <message>
        <source>The run %1, from which this one starts, is not there; bring it back, or choose another one.</source>
        <translation>找不到作为此运行起点的运行 %1；请恢复它，或选择其他运行。</translation>
    </message>
    <message>
        <source>The run %1, from which this one starts, is not in %2; bring it back, or choose another one.</source>
        <translation>在 %2 中找不到作为此运行起点的运行 %1；请恢复它，或选择其他运行。</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>数值 %1</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>文本 %1</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3.</source>
        <translation>%1 必须是%2，而不是%3。</translation>
    </message>
    <message>
        <source>The specification</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>a whole number of 0 or more</source>
        <translation>不小于 0 的整数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>kind of run</source>
        <translation>运行种类</translation>
    </message>
    <message>
        <source>The specification has schema %1, but this Midstage (%2) knows schemas up to %3; use a newer Midstage.</source>
        <translation>此配置的 schema 为 %1，但此 Midstage (%2) 只认识到 %3；请使用更新的 Midstage。</translation>
    </message>
    <message>
        <source>schema must be at least 1, but is %1.</source>
        <translation>schema 至少为 1，但现为 %1。</translation>
    </message>
    <message>
        <source>The device has not enough memory for this run; choose a smaller batch size, a smaller model or the processor.</source>
        <translation>设备内存不足以进行此运行；请选择更小的批大小、更小的模型或处理器。</translation>
    </message>
    <message>
        <source>The computation failed: %1</source>
        <translation>计算失败：%1</translation>
    </message>
    <message>
        <source>This machine has not enough memory for this run; choose smaller data sets or a smaller model.</source>
        <translation>本机内存不足以进行此运行；请选择更小的数据集或更小的模型。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no seed and no range of seeds; write them as in 0-4 or 0, 1, 2.</source>
        <translation>“%1”不是种子，也不是种子范围；请写成 0-4 或 0, 1, 2。</translation>
    </message>
    <message>
        <source>These are more than %1 runs; give fewer seeds or values.</source>
        <translation>这超过 %1 个运行；请减少种子或值。</translation>
    </message>
    <message>
        <source>The range of seeds %1 is empty: begin with the smaller one.</source>
        <translation>种子范围 %1 是空的：请从较小的开始。</translation>
    </message>
    <message>
        <source>The seed %1 is given twice.</source>
        <translation>种子 %1 给出了两次。</translation>
    </message>
    <message>
        <source>%1: there is no such setting.</source>
        <translation>%1：没有此设置。</translation>
    </message>
    <message>
        <source>%1 is not a setting that can be varied.</source>
        <translation>%1 不是可以变化的设置。</translation>
    </message>
    <message>
        <source>Seeds are given twice: leave them out of the settings that are varied.</source>
        <translation>种子给出了两次：请从要变化的设置中去掉。</translation>
    </message>
    <message>
        <source>%1 is varied twice; give all its values at once.</source>
        <translation>%1 变化了两次；请一次给出所有值。</translation>
    </message>
    <message>
        <source>A seed is missing beside a comma; write seeds as in 0-4 or 0, 1, 2.</source>
        <translation>逗号旁缺少种子；请写成 0-4 或 0, 1, 2。</translation>
    </message>
    <message>
        <source>A value is missing; write values as in 0.1, 0.05.</source>
        <translation>缺少值；请写成 0.1, 0.05。</translation>
    </message>
    <message>
        <source>The value %1 is given twice.</source>
        <translation>值 %1 给出了两次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; varies nothing; write KEY=VALUES, for example training.lr=0.1,0.05.</source>
        <translation>“%1”没有变化任何设置；请写成 KEY=VALUES，例如 training.lr=0.1,0.05。</translation>
    </message>
    <message>
        <source>The network could not be evaluated at epoch %1, step %2, after a learning rate of %3: %4 Lower the learning rate or lengthen the warm-up.</source>
        <translation>网络在第 %1 轮、第 %2 步、学习率 %3 之后无法评估：%4 请降低学习率或延长预热。</translation>
    </message>
    <message>
        <source>This run needs a run&apos;s checkpoint or a file of weights to start from.</source>
        <translation>此运行需要一个运行的检查点或权重文件作为起点。</translation>
    </message>
    <message>
        <source>None of the runs was evaluated with a score named %1.</source>
        <translation>没有运行用分数 %1 评估过。</translation>
    </message>
    <message>
        <source>None of the runs was evaluated with a score named %1; they were with %2.</source>
        <translation>没有运行用分数 %1 评估过；用过的有 %2。</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint, for it is of kind %2; choose the run that it started from.</source>
        <translation>运行 %1 没有检查点，因为它是 %2 类；请选择作为其起点的运行。</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint yet.</source>
        <translation>运行 %1 还没有检查点。</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint of epoch %2; it has those of %3.</source>
        <translation>运行 %1 没有第 %2 轮的检查点；现有检查点的轮次为 %3。</translation>
    </message>
    <message>
        <source>%1 is not known.</source>
        <translation>%1 未知。</translation>
    </message>
    <message>
        <source>%1 is not known; did you mean %2?</source>
        <translation>%1 未知；是否指 %2？</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>运行失败：%1</translation>
    </message>
    <message>
        <source>then[%1]: %2</source>
        <translation>then[%1]：%2</translation>
    </message>
    <message>
        <source>The run %1 is being written by another program or window; wait until it has ended, or stop it there.</source>
        <translation>运行 %1 正由其他程序或窗口写入；请等它结束，或在该处停止它。</translation>
    </message>
    <message>
        <source>The run %1 is being written by another program or window (%2); wait until it has ended, or stop it there.</source>
        <translation>运行 %1 正由其他程序或窗口（%2）写入；请等它结束，或在该处停止它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of run; the known ones are %2.</source>
        <translation>“%1”不是运行种类；已知的有 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no precision; the known ones are %2.</source>
        <translation>“%1”不是精度；已知的有 %2。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>masking</source>
        <translation>加掩码</translation>
    </message>
    <message>
        <source>estimating</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>The last checkpoint</source>
        <translation>最后的检查点</translation>
    </message>
    <message>
        <source>Best on the test OOD sets (an oracle)</source>
        <translation>测试 OOD 数据集上最佳 (oracle)</translation>
    </message>
    <message>
        <source>Best accuracy on the validation split</source>
        <translation>验证集准确率最高</translation>
    </message>
    <message>
        <source>Lowest loss on the validation split</source>
        <translation>验证集损失最低</translation>
    </message>
    <message>
        <source>Best on the validation OOD sets</source>
        <translation>验证 OOD 数据集上最佳</translation>
    </message>
    <message>
        <source>Stopped early by the validation OOD sets</source>
        <translation>按验证 OOD 数据集提前停止</translation>
    </message>
    <message>
        <source>Animals and vehicles, 50,000 + 10,000 colour images of 32 x 32</source>
        <translation>动物和交通工具，50,000 + 10,000 张 32 x 32 彩色图像</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Things and living beings in 100 fine classes, 50,000 + 10,000 colour images of 32 x 32</source>
        <translation>100 个细分类别的物品和生物，50,000 + 10,000 张 32 x 32 彩色图像</translation>
    </message>
    <message>
        <source>Articles of clothing, 60,000 + 10,000 grey images of 28 x 28</source>
        <translation>服装，60,000 + 10,000 张 28 x 28 灰度图像</translation>
    </message>
    <message>
        <source>Natural scenes (a part of SUN), 8,925 colour images of 32 x 32, for OOD only</source>
        <translation>自然场景（SUN 的一部分），8,925 张 32 x 32 彩色图像，仅用于 OOD</translation>
    </message>
    <message>
        <source>Cursive Japanese characters, 60,000 + 10,000 grey images of 28 x 28</source>
        <translation>日文草书字符，60,000 + 10,000 张 28 x 28 灰度图像</translation>
    </message>
    <message>
        <source>Handwritten digits, 60,000 + 10,000 grey images of 28 x 28</source>
        <translation>手写数字，60,000 + 10,000 张 28 x 28 灰度图像</translation>
    </message>
    <message>
        <source>Digits of house numbers, 73,257 + 26,032 colour images of 32 x 32</source>
        <translation>门牌号数字，73,257 + 26,032 张 32 x 32 彩色图像</translation>
    </message>
    <message>
        <source>non-commercial use only</source>
        <translation>仅限非商业用途</translation>
    </message>
    <message>
        <source>Tiny ImageNet</source>
        <translation>Tiny ImageNet</translation>
    </message>
    <message>
        <source>A part of ImageNet in 200 classes, 100,000 + 10,000 colour images of 64 x 64</source>
        <translation>ImageNet 的一部分，200 类，100,000 + 10,000 张 64 x 64 彩色图像</translation>
    </message>
    <message>
        <source>ImageNet&apos;s terms: non-commercial research and education</source>
        <translation>ImageNet 的条款：非商业研究和教育</translation>
    </message>
    <message>
        <source>fraction of atypical samples</source>
        <translation>非典型样本的比例</translation>
    </message>
    <message>
        <source>number of training images</source>
        <translation>训练图像数</translation>
    </message>
    <message>
        <source>number of test images</source>
        <translation>测试图像数</translation>
    </message>
    <message>
        <source>validation fraction</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>fraction of wrong labels</source>
        <translation>错误标签的比例</translation>
    </message>
    <message>
        <source>each mean of the normalisation</source>
        <translation>归一化的每个均值</translation>
    </message>
    <message>
        <source>each standard deviation of the normalisation</source>
        <translation>归一化的每个标准差</translation>
    </message>
    <message>
        <source>number of images of an OOD set</source>
        <translation>OOD 数据集的图像数</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later (drawn by this program)</source>
        <translation>GPL-3.0-or-later（由本程序绘制）</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>Independent pixel values, normal around mid-grey, cut to the range</source>
        <translation>独立的像素值，以中灰为中心正态分布，截断到取值范围内</translation>
    </message>
    <message>
        <source>Uniform noise</source>
        <translation>均匀噪声</translation>
    </message>
    <message>
        <source>Independent pixel values, each as likely</source>
        <translation>独立的像素值，等可能</translation>
    </message>
    <message>
        <source>Rademacher noise</source>
        <translation>Rademacher 噪声</translation>
    </message>
    <message>
        <source>Independent pixel values, black or white</source>
        <translation>独立的像素值，非黑即白</translation>
    </message>
    <message>
        <source>Smooth noise</source>
        <translation>平滑噪声</translation>
    </message>
    <message>
        <source>Soft fields of colour without a form</source>
        <translation>没有形状的柔和色块</translation>
    </message>
    <message>
        <source>Shapeless forms with definite edges</source>
        <translation>边缘清晰但没有形状的团块</translation>
    </message>
    <message>
        <source>Ten bright shapes on dark ground, drawn by this program, with known atypical samples</source>
        <translation>深色背景上的十种明亮形状，由本程序绘制，含已知的非典型样本</translation>
    </message>
    <message>
        <source>Shapes: unseen</source>
        <translation>Shapes：未见</translation>
    </message>
    <message>
        <source>Six shapes that no class has, in the same style (near)</source>
        <translation>六种不属于任何类别的形状，风格相同（近）</translation>
    </message>
    <message>
        <source>Shapes: scrambled</source>
        <translation>Shapes：打乱</translation>
    </message>
    <message>
        <source>Images of Shapes cut into 16 tiles, shuffled</source>
        <translation>Shapes 的图像切成 16 块后打乱</translation>
    </message>
    <message>
        <source>Shapes: joined</source>
        <translation>Shapes：拼接</translation>
    </message>
    <message>
        <source>Halves of images of two classes of Shapes, joined</source>
        <translation>Shapes 中两个类别的图像各取一半拼接</translation>
    </message>
    <message>
        <source>Shapes: textures</source>
        <translation>Shapes：纹理</translation>
    </message>
    <message>
        <source>Stripes, checks and value noise without a shape (far)</source>
        <translation>没有形状的条纹、格子和值噪声（远）</translation>
    </message>
    <message>
        <source>each keep fraction</source>
        <translation>每个保留比例</translation>
    </message>
    <message>
        <source>number of masks</source>
        <translation>掩码数</translation>
    </message>
    <message>
        <source>keep fraction of single layers</source>
        <translation>单层的保留比例</translation>
    </message>
    <message>
        <source>keep fraction</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>weight decay of the scores</source>
        <translation>掩码分数的权重衰减</translation>
    </message>
    <message>
        <source>threshold of the flip fraction</source>
        <translation>翻转比例的阈值</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>小型 CNN</translation>
    </message>
    <message>
        <source>Four 3x3 convolutions (24, 48, 96, 96) with batch norm: trains in seconds on a processor</source>
        <translation>四个 3x3 卷积 (24, 48, 96, 96)，带批归一化：在处理器上几秒即可训练</translation>
    </message>
    <message>
        <source>Huang et al. 2017, without bottlenecks and reduction; names as andreasveit/densenet-pytorch</source>
        <translation>Huang 等，2017，无瓶颈和压缩；名称同 andreasveit/densenet-pytorch</translation>
    </message>
    <message>
        <source>Huang et al. 2017, &quot;DenseNet-101&quot; in OOD papers; names as andreasveit/densenet-pytorch</source>
        <translation>Huang 等，2017，OOD 论文中的“DenseNet-101”；名称同 andreasveit/densenet-pytorch</translation>
    </message>
    <message>
        <source>He et al. 2016, with a 3x3 stem for small images; names as OpenOOD&apos;s ResNet18_32x32</source>
        <translation>He 等，2016，用于小图像的 3x3 起始层；名称同 OpenOOD 的 ResNet18_32x32</translation>
    </message>
    <message>
        <source>He et al. 2016, for CIFAR, shortcuts without parameters; names as akamaster/pytorch_resnet_cifar10</source>
        <translation>He 等，2016，用于 CIFAR，快捷连接无参数；名称同 akamaster/pytorch_resnet_cifar10</translation>
    </message>
    <message>
        <source>Zagoruyko and Komodakis 2016; names as xternalz/WideResNet-pytorch</source>
        <translation>Zagoruyko 和 Komodakis，2016；名称同 xternalz/WideResNet-pytorch</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>temperature of the energy score</source>
        <translation>能量分数的温度</translation>
    </message>
    <message>
        <source>AUPR (ID positive)</source>
        <translation>AUPR (ID 为正)</translation>
    </message>
    <message>
        <source>AUPR (OOD positive)</source>
        <translation>AUPR (OOD 为正)</translation>
    </message>
    <message>
        <source>FPR95 (ID positive)</source>
        <translation>FPR95 (ID 为正)</translation>
    </message>
    <message>
        <source>FPR95 (OOD positive, OpenOOD)</source>
        <translation>FPR95 (OOD 为正, OpenOOD)</translation>
    </message>
    <message>
        <source>FPR95 (nearest recall, Unleashing Mask)</source>
        <translation>FPR95 (最近的召回率, Unleashing Mask)</translation>
    </message>
    <message>
        <source>T log sum exp(z / T), the negative free energy (Liu et al., NeurIPS 2020)</source>
        <translation>T log sum exp(z / T)，负自由能（Liu 等，NeurIPS 2020）</translation>
    </message>
    <message>
        <source>Maximum logit</source>
        <translation>最大 logit</translation>
    </message>
    <message>
        <source>max z (Hendrycks et al., ICML 2022)</source>
        <translation>max z（Hendrycks 等，ICML 2022）</translation>
    </message>
    <message>
        <source>Maximum softmax probability</source>
        <translation>最大 softmax 概率</translation>
    </message>
    <message>
        <source>max softmax(z) (Hendrycks and Gimpel, ICLR 2017)</source>
        <translation>max softmax(z)（Hendrycks 和 Gimpel，ICLR 2017）</translation>
    </message>
    <message>
        <source>epoch of the parent&apos;s checkpoint</source>
        <translation>父运行检查点的轮次</translation>
    </message>
    <message>
        <source>number of threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>final learning rate</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>each milestone</source>
        <translation>每个里程碑</translation>
    </message>
    <message>
        <source>factor at each milestone</source>
        <translation>每个里程碑处的系数</translation>
    </message>
    <message>
        <source>each factor of the learning rate</source>
        <translation>学习率的每个系数</translation>
    </message>
    <message>
        <source>length of the warm-up in epochs</source>
        <translation>预热的轮数</translation>
    </message>
    <message>
        <source>padding of the random crop in pixels</source>
        <translation>随机裁剪的填充像素数</translation>
    </message>
    <message>
        <source>number of epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>decay of the moving average</source>
        <translation>滑动平均的衰减</translation>
    </message>
    <message>
        <source>first epoch of the weight average</source>
        <translation>权重平均的起始轮次</translation>
    </message>
    <message>
        <source>number of checkpoints inside each of the first epochs</source>
        <translation>最初各轮内的检查点数</translation>
    </message>
    <message>
        <source>number of first epochs with more checkpoints</source>
        <translation>检查点较多的最初轮数</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Shapes</translation>
    </message>
    <message>
        <source>CIFAR-10</source>
        <translation>CIFAR-10</translation>
    </message>
    <message>
        <source>CIFAR-100</source>
        <translation>CIFAR-100</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>iSUN</source>
        <translation>iSUN</translation>
    </message>
    <message>
        <source>Kuzushiji-MNIST</source>
        <translation>Kuzushiji-MNIST</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>SVHN</source>
        <translation>SVHN</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>团块</translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <source>ResNet-20</source>
        <translation>ResNet-20</translation>
    </message>
    <message>
        <source>DenseNet-40-12</source>
        <translation>DenseNet-40-12</translation>
    </message>
    <message>
        <source>DenseNet-BC-100-12</source>
        <translation>DenseNet-BC-100-12</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CIFAR-10 as in OpenOOD</source>
        <translation>与 OpenOOD 相同的 CIFAR-10</translation>
    </message>
    <message>
        <source>ResNet-18 with OpenOOD&apos;s recipe: Nesterov, weight decay 5e-4, cosine per step to 1e-6, 100 epochs. Needs a GPU.</source>
        <translation>ResNet-18，采用 OpenOOD 的方案：Nesterov，权重衰减 5e-4，逐步余弦降至 1e-6，100 轮。需要 GPU。</translation>
    </message>
    <message>
        <source>CIFAR-10 as in the paper</source>
        <translation>与论文相同的 CIFAR-10</translation>
    </message>
    <message>
        <source>DenseNet-BC-100-12 with non-affine batch norm and dropout 0.3, 100 epochs (Zhu et al., 2023). Needs a GPU.</source>
        <translation>DenseNet-BC-100-12，非仿射批归一化，dropout 0.3，100 轮（Zhu 等，2023）。需要 GPU。</translation>
    </message>
    <message>
        <source>Fashion-MNIST against five OOD sets</source>
        <translation>Fashion-MNIST 对五个 OOD 数据集</translation>
    </message>
    <message>
        <source>10,000 training images and the recipe of the Shapes preset, 50 epochs, then UM for as long with the paper&apos;s constants: real images, about six minutes on two cores.</source>
        <translation>10,000 张训练图像，采用 Shapes 预设的方案，50 轮，然后以论文的常数进行同样长的 UM：真实图像，双核约六分钟。</translation>
    </message>
    <message>
        <source>Shapes without atypical images: nothing to win back</source>
        <translation>没有非典型图像的 Shapes：没有可挽回的</translation>
    </message>
    <message>
        <source>The same training as Shapes with nothing to memorise: the energy&apos;s curve does not bend. The contrast that teaches.</source>
        <translation>与 Shapes 相同的训练，但没有需要记住的内容：能量的曲线不会弯折。这一对比很有启发。</translation>
    </message>
    <message>
        <source>Shapes: detection lost and won back</source>
        <translation>Shapes：检测能力的丧失与挽回</translation>
    </message>
    <message>
        <source>Built-in images, 40 % of the training set atypical with right labels: a training, then UM from its end. No files, no network; under a minute on two cores.</source>
        <translation>内置图像，训练集的 40 % 是标签正确的非典型样本：先训练，再从其终点进行 UM。无需文件和网络；双核不到一分钟。</translation>
    </message>
    <message>
        <source>This schedule needs milestones, as fractions of the whole training.</source>
        <translation>此调度需要里程碑，以占整个训练的比例表示。</translation>
    </message>
    <message>
        <source>The milestones must ascend.</source>
        <translation>里程碑必须递增。</translation>
    </message>
    <message>
        <source>This schedule needs exactly one milestone.</source>
        <translation>此调度恰好需要一个里程碑。</translation>
    </message>
    <message>
        <source>There must be as many factors of the learning rate as milestones.</source>
        <translation>学习率系数的个数必须与里程碑相同。</translation>
    </message>
    <message>
        <source>The warm-up is longer than the training; make it shorter.</source>
        <translation>预热比训练还长；请缩短。</translation>
    </message>
    <message>
        <source>Choose one average of the weights: the moving one or the equal one.</source>
        <translation>请只选择一种权重平均：滑动平均或等权平均。</translation>
    </message>
    <message>
        <source>The average of the weights begins at epoch %1 (swa_start), after the training&apos;s end at %2; begin earlier, or set it to 0 for none.</source>
        <translation>权重平均从第 %1 轮开始 (swa_start)，晚于训练结束的第 %2 轮；请提早开始，或设为 0 表示不用。</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum needs a momentum above 0.</source>
        <translation>Nesterov 动量需要大于 0 的动量。</translation>
    </message>
    <message>
        <source>The final learning rate</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>Each milestone (a fraction of the training)</source>
        <translation>每个里程碑（占训练的比例）</translation>
    </message>
    <message>
        <source>The factor at each milestone</source>
        <translation>每个里程碑处的系数</translation>
    </message>
    <message>
        <source>Each factor of the learning rate</source>
        <translation>学习率的每个系数</translation>
    </message>
    <message>
        <source>The length of the warm-up in epochs</source>
        <translation>预热的轮数</translation>
    </message>
    <message>
        <source>The padding of the random crop in pixels</source>
        <translation>随机裁剪的填充像素数</translation>
    </message>
    <message>
        <source>The number of epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>The label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>The decay of the moving average</source>
        <translation>滑动平均的衰减</translation>
    </message>
    <message>
        <source>The first epoch of the weight average</source>
        <translation>权重平均的起始轮次</translation>
    </message>
    <message>
        <source>The number of checkpoints inside each of the first epochs</source>
        <translation>最初各轮内的检查点数</translation>
    </message>
    <message>
        <source>The number of first epochs with more checkpoints</source>
        <translation>检查点较多的最初轮数</translation>
    </message>
    <message>
        <source>The loss constraint must be at least 0, but is %1.</source>
        <translation>损失约束必须不小于 0，但现为 %1。</translation>
    </message>
    <message>
        <source>The network that holds the moving average has another architecture than the one that trains.</source>
        <translation>保存滑动平均的网络与正在训练的网络架构不同。</translation>
    </message>
    <message>
        <source>The loss became %1 at epoch %2, batch %3 with learning rate %4: lower the learning rate or lengthen the warm-up.</source>
        <translation>损失在第 %2 轮、第 %3 个批次、学习率 %4 时变为 %1：请降低学习率或延长预热。</translation>
    </message>
    <message>
        <source>The learning-rate schedule is not one of constant, cosine, linear, multistep, piecewise and one_drop.</source>
        <translation>学习率调度不是 constant、cosine、linear、multistep、piecewise 和 one_drop 之一。</translation>
    </message>
    <message>
        <source>The training set has no images.</source>
        <translation>训练集没有图像。</translation>
    </message>
    <message>
        <source>The training set has no labels, so no network can be trained on it.</source>
        <translation>训练集没有标签，因此无法在其上训练网络。</translation>
    </message>
    <message>
        <source>The average of the weights needs a second network to be held in.</source>
        <translation>权重平均需要第二个网络来保存。</translation>
    </message>
    <message>
        <source>The training failed at epoch %1, batch %2 with learning rate %3: %4 Lower the learning rate or lengthen the warm-up.</source>
        <translation>训练在第 %1 轮、第 %2 个批次、学习率 %3 时失败：%4 请降低学习率或延长预热。</translation>
    </message>
    <message>
        <source>The saved training state lacks %1: it belongs to another network or other options.</source>
        <translation>保存的训练状态缺少 %1：它属于另一个网络或其他选项。</translation>
    </message>
    <message>
        <source>%1 in the saved training state has another shape or type than this network and these data need.</source>
        <translation>保存的训练状态中 %1 的形状或类型与此网络和数据所需的不同。</translation>
    </message>
    <message>
        <source>The saved training state holds %1, which this training does not have: it belongs to another network or other options.</source>
        <translation>保存的训练状态包含 %1，而此训练没有：它属于另一个网络或其他选项。</translation>
    </message>
    <message>
        <source>The saved training state belongs to another batch size.</source>
        <translation>保存的训练状态属于另一个批大小。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no condition: write a fact, &quot;not&quot; and a fact, or a comparison with a number such as &quot;lost &gt;= 1.0&quot;, with &quot;and&quot; between them.</source>
        <translation>“%1”不是条件：请写一个事实，或 &quot;not&quot; 加事实，或与数的比较，如 &quot;lost &gt;= 1.0&quot;，之间用 &quot;and&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fact that lessons know.</source>
        <translation>“%1”不是课程所知的事实。</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>it must be an object, { ... }.</source>
        <translation>它必须是对象 { ... }。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; there are %2.</source>
        <translation>此处不认识“%1”；可用的有 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; there are %2.</source>
        <translation>不认识“%1”；可用的有 %2。</translation>
    </message>
    <message>
        <source>the text is empty.</source>
        <translation>文本是空的。</translation>
    </message>
    <message>
        <source>{%1} is nothing that a text can say.</source>
        <translation>{%1} 不是文本能说的内容。</translation>
    </message>
    <message>
        <source>a text is an object by language, {&quot;en&quot;: &quot;...&quot;}.</source>
        <translation>文本是按语言的对象 {&quot;en&quot;: &quot;...&quot;}。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language with a text.</source>
        <translation>“%1”不是有文本的语言。</translation>
    </message>
    <message>
        <source>the English text, &quot;en&quot;, is missing.</source>
        <translation>缺少英文文本 &quot;en&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>a condition is a text such as &quot;lost &gt;= 1.0&quot;.</source>
        <translation>条件是如 &quot;lost &gt;= 1.0&quot; 的文本。</translation>
    </message>
    <message>
        <source>it must be a list, [ ... ].</source>
        <translation>它必须是列表 [ ... ]。</translation>
    </message>
    <message>
        <source>only the last alternative can do without &quot;when&quot;.</source>
        <translation>只有最后一个备选可以没有 &quot;when&quot;。</translation>
    </message>
    <message>
        <source>&quot;text&quot; is missing.</source>
        <translation>缺少 &quot;text&quot;。</translation>
    </message>
    <message>
        <source>a question needs an answer, and an answer a question.</source>
        <translation>问题需要答案，答案需要问题。</translation>
    </message>
    <message>
        <source>it must be small letters, digits and hyphens.</source>
        <translation>它必须由小写字母、数字和连字符组成。</translation>
    </message>
    <message>
        <source>it must be a list of at least one step.</source>
        <translation>它必须是至少一步的列表。</translation>
    </message>
    <message>
        <source>there is a lesson &quot;%1&quot; already.</source>
        <translation>已有课程“%1”。</translation>
    </message>
    <message>
        <source>--size needs width and height in pixels between 100 and %1, for example 1200x750, not &quot;%2&quot;.</source>
        <translation>--size 需要以像素为单位的宽和高，在 100 到 %1 之间，例如 1200x750，而不是“%2”。</translation>
    </message>
    <message>
        <source>--metric knows %1, not &quot;%2&quot;.</source>
        <translation>--metric 认识 %1，不认识“%2”。</translation>
    </message>
    <message>
        <source>%1 See midstage --help.</source>
        <translation>%1 参见 midstage --help。</translation>
    </message>
    <message>
        <source>--plot %1 draws one run; several are drawn with --plot seeds.</source>
        <translation>--plot %1 绘制一个运行；用 --plot seeds 绘制多个。</translation>
    </message>
    <message>
        <source>midstage shows one run, not %1.</source>
        <translation>midstage 显示一个运行，而不是 %1 个。</translation>
    </message>
    <message>
        <source>--epoch needs a number, not &quot;%1&quot;.</source>
        <translation>--epoch 需要一个数值，而不是“%1”。</translation>
    </message>
    <message>
        <source>--plot knows %1, not &quot;%2&quot;.</source>
        <translation>--plot 认识 %1，不认识“%2”。</translation>
    </message>
    <message>
        <source>--render needs a run: its folder, its name or the beginning of its name.</source>
        <translation>--render 需要一个运行：其文件夹、名称或名称的开头。</translation>
    </message>
    <message>
        <source>--render needs --to FILE.png, .svg or .pdf.</source>
        <translation>--render 需要 --to FILE.png、.svg 或 .pdf。</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint, so there is nothing to draw: let it train for an epoch.</source>
        <translation>运行 %1 没有检查点，因此没有可绘制的：请让它训练一轮。</translation>
    </message>
    <message>
        <source>The run has no score &quot;%1&quot;: it has %2.</source>
        <translation>此运行没有分数“%1”：它有 %2。</translation>
    </message>
    <message>
        <source>No masks of the run %1 have been looked at: run midstage-cli estimate-constraint first.</source>
        <translation>尚未查看运行 %1 的掩码：请先运行 midstage-cli estimate-constraint。</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint, so there are no scores to draw: let it train for an epoch.</source>
        <translation>运行 %1 没有检查点，因此没有可绘制的分数：请让它训练一轮。</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint of epoch %2.</source>
        <translation>运行 %1 没有第 %2 轮的检查点。</translation>
    </message>
    <message>
        <source>No atypical samples of the run %1 have been looked for: run midstage-cli find-atypical first.</source>
        <translation>尚未搜索运行 %1 的非典型样本：请先运行 midstage-cli find-atypical。</translation>
    </message>
    <message>
        <source>The run has no set named %1.</source>
        <translation>此运行没有名为 %1 的数据集。</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4 lies outside 0 to %5; search for atypical samples again.</source>
        <translation>%1 第 %2 行 %3 列：%4 超出 0 到 %5；请重新搜索非典型样本。</translation>
    </message>
    <message>
        <source>%1: the features are not tables of one width: evaluate the checkpoint again.</source>
        <translation>%1：特征不是等宽的表格：请重新评估该检查点。</translation>
    </message>
    <message>
        <source>The run kept no features of its test samples: evaluate it with the outputs kept.</source>
        <translation>此运行没有保留其测试样本的特征：请在保留输出的情况下评估。</translation>
    </message>
    <message>
        <source>The scores of epoch %1 are not there: %2 is missing; evaluate the run again.</source>
        <translation>没有第 %1 轮的分数：缺少 %2；请重新评估此运行。</translation>
    </message>
    <message>
        <source>None of these runs trains a network and was evaluated with the score &quot;%1&quot;, so there is nothing to draw.</source>
        <translation>这些运行中没有一个既训练网络又用分数“%1”评估，因此没有可绘制的。</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation>没有 %1“%2”。</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2.</source>
        <translation>无法删除 %1：%2。</translation>
    </message>
    <message>
        <source>there is no trash on this disk, and %1 cannot be made</source>
        <translation>此磁盘没有回收站，也无法创建 %1</translation>
    </message>
    <message>
        <source>%1 is no run, so it was not deleted.</source>
        <translation>%1 不是运行，因此没有删除。</translation>
    </message>
    <message>
        <source>Cannot bring back %1: another folder has taken its place; it is still in %2.</source>
        <translation>无法恢复 %1：另一个文件夹占了它的位置；它仍在 %2 中。</translation>
    </message>
    <message>
        <source>Cannot bring back %1: %2. Look for it in the trash.</source>
        <translation>无法恢复 %1：%2。请在回收站中查找。</translation>
    </message>
    <message>
        <source>%1.json, %2: %3</source>
        <translation>%1.json，%2：%3</translation>
    </message>
    <message>
        <source>--language knows %1, not &quot;%2&quot;.</source>
        <translation>--language 认识 %1，不认识“%2”。</translation>
    </message>
    <message>
        <source>WRN-40-2</source>
        <translation>WRN-40-2</translation>
    </message>
    <message>
        <source>WRN-40-4</source>
        <translation>WRN-40-4</translation>
    </message>
    <message>
        <source>CPU (1 thread)</source>
        <translation>CPU（1 个线程）</translation>
    </message>
    <message>
        <source>CPU (%1 threads)</source>
        <translation>CPU（%1 个线程）</translation>
    </message>
    <message>
        <source>says that it holds pickled Python objects; save a plain array of numbers instead</source>
        <translation>声明其中是 pickle 的 Python 对象；请改存为一个普通的数值数组</translation>
    </message>
    <message>
        <source>it is not a kind of file that holds images here: use a folder of JPEG or PNG pictures, a .tar or .tar.gz of them, an IDX file of images, a NumPy .npy or .npz, an SVHN .mat or a CIFAR .bin file</source>
        <translation>它不是此处能存放图像的文件：请使用 JPEG 或 PNG 图片的文件夹、其 .tar 或 .tar.gz、IDX 图像文件、NumPy 的 .npy 或 .npz、SVHN 的 .mat 或 CIFAR 的 .bin 文件</translation>
    </message>
    <message>
        <source>looks like a single picture: a set is (images, height, width), with a last axis of 1 or 3 for colour</source>
        <translation>看起来是单张图片：数据集应为（图像数，高，宽），颜色以最后一维 1 或 3 表示</translation>
    </message>
    <message>
        <source>is not one of images: it should be (images, height, width), (images, height, width, 1 or 3) or (images, 1 or 3, height, width)</source>
        <translation>不是图像数组：应为（图像数，高，宽）、（图像数，高，宽，1 或 3）或（图像数，1 或 3，高，宽）</translation>
    </message>
    <message>
        <source>has images of more than %1 pixels a side</source>
        <translation>的图像边长超过 %1 像素</translation>
    </message>
    <message>
        <source>%1 of shape (%2) is not one of labels: it should be (images), one class number each</source>
        <translation>%1（形状 (%2)）不是标签数组：应为（图像数），每张一个类别编号</translation>
    </message>
    <message>
        <source>%1 of shape (%2) does not fit this machine&apos;s memory: save fewer images</source>
        <translation>%1（形状 (%2)）超出本机内存：请减少图像</translation>
    </message>
    <message>
        <source>%1 of shape (%2) %3</source>
        <translation>%1（形状 (%2)）%3</translation>
    </message>
    <message>
        <source>%1 has %2 labels, but there are %3 images</source>
        <translation>%1有 %2 个标签，但有 %3 张图像</translation>
    </message>
    <message>
        <source>its array</source>
        <translation>其数组</translation>
    </message>
    <message>
        <source>its array &quot;%1&quot;</source>
        <translation>其数组“%1”</translation>
    </message>
    <message>
        <source>it has no labels (an array labels, y or targets, or y_train and y_test): it can serve as an OOD set, not as the in-distribution set</source>
        <translation>没有标签（数组 labels、y 或 targets，或 y_train 和 y_test）：可以作为 OOD 数据集，不能作为 ID 数据集</translation>
    </message>
    <message>
        <source>it holds the array &quot;%1&quot; more than once</source>
        <translation>数组“%1”出现多次</translation>
    </message>
    <message>
        <source>none of its arrays (%1) has a name under which images are looked for: images, x, data, arr_0, or x_train and x_test</source>
        <translation>其数组（%1）都没有用来查找图像的名称：images、x、data、arr_0，或 x_train 和 x_test</translation>
    </message>
    <message>
        <source>%1 holds only true and false: save images as numbers from 0 to 255</source>
        <translation>%1只有真和假：请把图像存为 0 到 255 的数</translation>
    </message>
    <message>
        <source>%1 has the value %2 in image %3 (counted from 0), which is no 8-bit value: save whole numbers from 0 to 255 (or those divided by 255)</source>
        <translation>%1在图像 %3（从 0 起计）中有值 %2，不是 8 位值：请存为 0 到 255 的整数（或除以 255 后的值）</translation>
    </message>
    <message>
        <source>%1 has the label %2 at position %3 (counted from 0): classes are whole numbers from 0 to %4</source>
        <translation>%1在位置 %3（从 0 起计）的标签为 %2：类别为 0 到 %4 的整数</translation>
    </message>
    <message>
        <source>The weights of epoch %1 of the run %2 are not there; choose another checkpoint.</source>
        <translation>运行 %2 没有第 %1 轮的权重；请选择其他检查点。</translation>
    </message>
    <message>
        <source>The images of %1 are not those that the run was trained on: bring the former files back.</source>
        <translation>%1 的图像不是此运行训练所用的：请恢复原来的文件。</translation>
    </message>
    <message>
        <source>The run %1 has no set of samples &quot;%2&quot;.</source>
        <translation>运行 %1 没有样本集“%2”。</translation>
    </message>
    <message>
        <source>Nothing is known of the training samples of the run %1: it did not record their losses, and midstage-cli find-atypical has not looked for atypical ones.</source>
        <translation>对运行 %1 的训练样本一无所知：没有记录其损失，也没有用 midstage-cli find-atypical 搜索非典型样本。</translation>
    </message>
    <message>
        <source>These samples have no figure &quot;%1&quot;: they have %2.</source>
        <translation>这些样本没有指标“%1”：它们有 %2。</translation>
    </message>
    <message>
        <source>The checkpoint %1 has become another one meanwhile; ask again.</source>
        <translation>检查点 %1 在此期间已被替换；请重试。</translation>
    </message>
    <message>
        <source>%1 is damaged or does not describe a run. Restore it from a copy, or move the run&apos;s folder away.</source>
        <translation>%1 已损坏或不是运行的描述。请从副本恢复它，或把该运行的文件夹移走。</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Constrained loss</source>
        <translation>受约束的损失</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Best %1 so far: %2 at the latest checkpoint (epoch %3).</source>
        <translation>目前最佳 %1：%2，在最新检查点（第 %3 轮）。</translation>
    </message>
    <message>
        <source>Best %1: %2 at the final checkpoint (epoch %3); nothing lost.</source>
        <translation>最佳 %1：%2，在最终检查点（第 %3 轮）；没有变差。</translation>
    </message>
    <message>
        <source>Best %1 so far %2 at epoch %3, latest %4 at epoch %5: %6 points lost.</source>
        <translation>目前最佳 %1 为 %2（第 %3 轮），最新 %4（第 %5 轮）：变差 %6 个百分点。</translation>
    </message>
    <message>
        <source>Best %1 %2 at epoch %3, final %4 at epoch %5: %6 points lost.</source>
        <translation>最佳 %1 为 %2（第 %3 轮），最终 %4（第 %5 轮）：变差 %6 个百分点。</translation>
    </message>
    <message>
        <source>Started at %1 %2, latest %3 at epoch %4: %5.</source>
        <translation>起点 %1 为 %2，最新 %3（第 %4 轮）：%5。</translation>
    </message>
    <message>
        <source>Started at %1 %2, final %3 at epoch %4: %5.</source>
        <translation>起点 %1 为 %2，最终 %3（第 %4 轮）：%5。</translation>
    </message>
    <message>
        <source>%1 points lost</source>
        <translation>变差 %1 个百分点</translation>
    </message>
    <message>
        <source>nothing won back</source>
        <translation>没有挽回</translation>
    </message>
    <message>
        <source>nothing gained</source>
        <translation>没有改善</translation>
    </message>
    <message>
        <source>%1 points gained</source>
        <translation>改善 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 points won back</source>
        <translation>挽回 %1 个百分点</translation>
    </message>
    <message>
        <source>%1 points won back and %2 gained beyond the parent&apos;s best</source>
        <translation>挽回 %1 个百分点，并比父运行的最佳再改善 %2 个百分点</translation>
    </message>
    <message>
        <source>Best %1 at epoch %2 (oracle).</source>
        <translation>最佳 %1，在第 %2 轮（oracle）。</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>%1 describes a run that starts from another one&apos;s checkpoint; choose that checkpoint and start it from the Checkpoint menu.</source>
        <translation>%1 描述的是从另一个运行的检查点开始的运行；请选择那个检查点，再从“检查点”菜单启动它。</translation>
    </message>
    <message>
        <source>What was dropped is no file on this machine.</source>
        <translation>拖放的内容不是本机上的文件。</translation>
    </message>
    <message>
        <source>Drop several run folders at a time, or one of anything else: a folder of runs, images, a specification or a checkpoint.</source>
        <translation>一次可以拖放多个运行文件夹，或一个其他内容：含多个运行的文件夹、图像、实验配置或检查点。</translation>
    </message>
    <message>
        <source>%1 is nothing that can be dropped here: a run&apos;s folder, a folder of runs, images (a folder, an archive, an IDX, .npy, .npz, .mat or CIFAR .bin file), a specification (.json) or a checkpoint (.pt).</source>
        <translation>%1 不能放到这里：可以是运行的文件夹、含运行的文件夹、图像（文件夹、压缩包、IDX、.npy、.npz、.mat 或 CIFAR .bin 文件）、配置 (.json) 或检查点 (.pt)。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Cannot write %1: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>A plot can be written as .png, .svg or .pdf, not as &quot;%1&quot;: give the file one of these endings.</source>
        <translation>图可以写为 .png、.svg 或 .pdf，不能写为“%1”：请使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>A plot of %1 by %2 pixels is too large: choose at most %3 for each.</source>
        <translation>%1 × %2 像素的图太大：每边最多取 %3。</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 by %2 pixels: choose a smaller one, or write an .svg.</source>
        <translation>内存不足以生成 %1 × %2 像素的图片：请取小一些，或写为 .svg。</translation>
    </message>
    <message>
        <source>The picture could not be compressed as PNG: choose a smaller one, or write an .svg.</source>
        <translation>图片无法压缩为 PNG：请取小一些，或写为 .svg。</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>Fine-tune (UM)</source>
        <translation>微调 (UM)</translation>
    </message>
    <message>
        <source>Prune (UMAP)</source>
        <translation>剪枝 (UMAP)</translation>
    </message>
    <message>
        <source>Find atypical samples</source>
        <translation>查找非典型样本</translation>
    </message>
    <message>
        <source>%1, as long as the training</source>
        <translation>%1，与训练一样长</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n epoch(s)</source>
        <translation>
            <numerusform>%1，%n 轮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>左、右、Home、End</translation>
    </message>
    <message>
        <source>On the training plots and the slider: step through the checkpoints</source>
        <translation>在训练图和滑块上：逐个移动检查点</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <source>On the mask plot: move the loss constraint; with Shift in larger steps</source>
        <translation>在掩码图上：移动损失约束；按住 Shift 步幅更大</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右</translation>
    </message>
    <message>
        <source>On the mask plot: go through the estimates</source>
        <translation>在掩码图上：在各估计之间移动</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>On the mask plot: take the estimate as the constraint</source>
        <translation>在掩码图上：采用该估计作为约束</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down, Home, End</source>
        <translation>方向键、Page Up、Page Down、Home、End</translation>
    </message>
    <message>
        <source>In the samples: go through them; with Shift select on the way</source>
        <translation>在样本中：移动；按住 Shift 则沿途选中</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>In the samples: select this one as well, or no more</source>
        <translation>在样本中：加选当前样本，或取消选中</translation>
    </message>
    <message>
        <source>In the samples: select all that are shown</source>
        <translation>在样本中：选中所有显示的样本</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+、-</translation>
    </message>
    <message>
        <source>In the samples: larger and smaller pictures</source>
        <translation>在样本中：放大和缩小图片</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>In the list of runs: move the selected runs to the trash; in the queue: take the chosen one out</source>
        <translation>在运行列表中：把选中的运行移到回收站；在队列中：把所选运行移出</translation>
    </message>
    <message>
        <source>Shift or Ctrl with arrows</source>
        <translation>Shift 或 Ctrl 加方向键</translation>
    </message>
    <message>
        <source>In the list of runs: select several</source>
        <translation>在运行列表中：选中多个</translation>
    </message>
    <message>
        <source>In the checkpoint&apos;s table: copy the selected cells</source>
        <translation>在检查点的表格中：复制选中的单元格</translation>
    </message>
    <message>
        <source>In the OOD sets: choose the set, or leave it out</source>
        <translation>在 OOD 数据集中：选用该数据集，或不用它</translation>
    </message>
    <message>
        <source>Right, F2</source>
        <translation>右、F2</translation>
    </message>
    <message>
        <source>In the OOD sets: go to the number of images and the fit, and change them</source>
        <translation>在 OOD 数据集中：转到图像数和适配方式并修改</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>About Midstage</source>
        <translation>关于 Midstage</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Midstage %1&lt;/h3&gt;&lt;p&gt;A laboratory for out-of-distribution detection: some intermediate checkpoint of a training tells unknown inputs apart better than the final one.&lt;/p&gt;&lt;p&gt;After Zhu et al., &lt;i&gt;Unleashing Mask: Explore the Intrinsic Out-of-Distribution Detection Capability&lt;/i&gt;, ICML 2023.&lt;/p&gt;&lt;p&gt;GNU General Public License, version 3 or later. Made with Qt, LibTorch, QCustomPlot and spdlog.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Midstage %1&lt;/h3&gt;&lt;p&gt;一个分布外检测的实验室：训练中的某个中间检查点比最终检查点更能区分未知输入。&lt;/p&gt;&lt;p&gt;依据 Zhu 等，&lt;i&gt;Unleashing Mask: Explore the Intrinsic Out-of-Distribution Detection Capability&lt;/i&gt;，ICML 2023。&lt;/p&gt;&lt;p&gt;GNU 通用公共许可证（GPL）第 3 版或更高版本。使用 Qt、LibTorch、QCustomPlot 和 spdlog 构建。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+、-、0</translation>
    </message>
    <message>
        <source>In the scatter of samples: closer, further away, all points</source>
        <translation>在样本散点图中：放大、缩小、全部点</translation>
    </message>
</context>
<context>
    <name>MaskData</name>
    <message>
        <source>Masks on epoch %1</source>
        <translation>第 %1 轮上的掩码</translation>
    </message>
    <message>
        <source>Masks on epoch %1 of %2</source>
        <translation>%2 第 %1 轮上的掩码</translation>
    </message>
    <message>
        <source>trained under c = %1</source>
        <translation>在 c = %1 下训练</translation>
    </message>
</context>
<context>
    <name>MaskPlot</name>
    <message>
        <source>c = %1 is nearest to keep fraction %2 (mean loss %3).</source>
        <translation>c = %1 最接近保留比例 %2（平均损失 %3）。</translation>
    </message>
    <message>
        <source>c = %1 is nearest to epoch %2 (training loss %3).</source>
        <translation>c = %1 最接近第 %2 轮（训练损失 %3）。</translation>
    </message>
    <message>
        <source>c = %1 is nearest to epoch %2 (training loss %3) and to keep fraction %4 (mean loss %5).</source>
        <translation>c = %1 最接近第 %2 轮（训练损失 %3）和保留比例 %4（平均损失 %5）。</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>pruned %1</source>
        <translation>剪去 %1</translation>
    </message>
    <message>
        <source>loss %1 ± %2</source>
        <translation>损失 %1 ± %2</translation>
    </message>
    <message>
        <source>accuracy %1 ± %2</source>
        <translation>准确率 %1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AUPR-in</source>
        <translation>AUPR-in</translation>
    </message>
    <message>
        <source>AUPR-out</source>
        <translation>AUPR-out</translation>
    </message>
    <message>
        <source>FPR95</source>
        <translation>FPR95</translation>
    </message>
    <message>
        <source>FPR95 (OpenOOD)</source>
        <translation>FPR95 (OpenOOD)</translation>
    </message>
    <message>
        <source>FPR95 (reference)</source>
        <translation>FPR95 (参考实现)</translation>
    </message>
    <message>
        <source>Area under the ROC curve, in percent: the chance that a random ID sample scores higher than a random OOD sample. Higher is better; 50 % is guessing.</source>
        <translation>ROC 曲线下面积，以百分比计：随机一个 ID 样本的分数高于随机一个 OOD 样本的概率。越高越好；50 % 相当于随机猜测。</translation>
    </message>
    <message>
        <source>Area under the precision-recall curve by average precision, in percent, ID samples positive. Higher is better.</source>
        <translation>以平均精确率计算的精确率-召回率曲线下面积，以百分比计，ID 样本为正类。越高越好。</translation>
    </message>
    <message>
        <source>Area under the precision-recall curve by average precision, in percent, OOD samples positive. Higher is better.</source>
        <translation>以平均精确率计算的精确率-召回率曲线下面积，以百分比计，OOD 样本为正类。越高越好。</translation>
    </message>
    <message>
        <source>Share of OOD samples accepted at the first threshold that accepts at least 95 % of the ID samples, in percent. Lower is better.</source>
        <translation>在首个接受至少 95 % ID 样本的阈值处被接受的 OOD 样本比例，以百分比计。越低越好。</translation>
    </message>
    <message>
        <source>OpenOOD&apos;s convention: share of ID samples rejected at the first threshold that rejects at least 95 % of the OOD samples, in percent. Lower is better; not comparable with FPR95.</source>
        <translation>OpenOOD 的约定：在首个拒绝至少 95 % OOD 样本的阈值处被拒绝的 ID 样本比例，以百分比计。越低越好；不能与 FPR95 比较。</translation>
    </message>
    <message>
        <source>Convention of tmlr-group/Unleashing-Mask: share of OOD samples accepted at the threshold whose ID recall is nearest to 95 %, in percent. Lower is better.</source>
        <translation>tmlr-group/Unleashing-Mask 的约定：在 ID 召回率最接近 95 % 的阈值处被接受的 OOD 样本比例，以百分比计。越低越好。</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>from epoch %1 of %2</source>
        <translation>来自 %2 的第 %1 轮</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>剪枝</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1，%2，种子 %3</translation>
    </message>
</context>
<context>
    <name>RunImages</name>
    <message>
        <source>The images of %1 are not those that the run looked at: bring the former files back.</source>
        <translation>%1 的图像与该运行所用的图像不同：请恢复原来的文件。</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>剩余 %1:%2</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩余 %1 小时 %2 分</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>约 %1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>SampleData</name>
    <message>
        <source>The training images are not those that were looked at: bring the former files back.</source>
        <translation>训练图像与当时所用的图像不同：请恢复原来的文件。</translation>
    </message>
    <message numerus="yes">
        <source>Epoch %1 under %n mask(s) of keep fraction %2</source>
        <translation>
            <numerusform>第 %1 轮，%n 个掩码，保留比例 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Area under the margin</source>
        <translation>间隔下面积</translation>
    </message>
    <message>
        <source>Forgetting events</source>
        <translation>遗忘事件</translation>
    </message>
    <message>
        <source>Final loss in training</source>
        <translation>训练中的最终损失</translation>
    </message>
    <message>
        <source>Epoch first learnt</source>
        <translation>首次学会的轮次</translation>
    </message>
    <message>
        <source>Error fraction</source>
        <translation>错误比例</translation>
    </message>
    <message>
        <source>Score (%1)</source>
        <translation>分数 (%1)</translation>
    </message>
    <message>
        <source>Highest probability</source>
        <translation>最高概率</translation>
    </message>
    <message>
        <source>Margin of the epoch</source>
        <translation>该轮的间隔</translation>
    </message>
    <message>
        <source>Loss of the epoch</source>
        <translation>该轮的损失</translation>
    </message>
    <message>
        <source>Epoch %1, score %2</source>
        <translation>第 %1 轮，分数 %2</translation>
    </message>
</context>
<context>
    <name>SampleDetails</name>
    <message>
        <source>Sample %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Wrong label; in truth: %1</source>
        <translation>标签错误；实为：%1</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>种类：%1</translation>
    </message>
    <message>
        <source>Typical in truth</source>
        <translation>实为典型</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Flip fraction</source>
        <translation>翻转比例</translation>
    </message>
</context>
<context>
    <name>SampleFiles</name>
    <message>
        <source>The folder %1 cannot be made: choose another place, or make room there.</source>
        <translation>无法建立文件夹 %1：请选择其他位置，或在那里腾出空间。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): choose another place, or make room there.</source>
        <translation>无法写入 %1（%2）：请选择其他位置，或在那里腾出空间。</translation>
    </message>
    <message>
        <source>there is no such image</source>
        <translation>没有这样的图像</translation>
    </message>
</context>
<context>
    <name>SampleGallery</name>
    <message>
        <source>Flip fraction</source>
        <translation>翻转比例</translation>
    </message>
    <message>
        <source>Masked loss</source>
        <translation>掩码后的损失</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Masked margin</source>
        <translation>掩码后的间隔</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Masked prediction</source>
        <translation>掩码后的预测</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>SampleScatter</name>
    <message>
        <source>Other classes</source>
        <translation>其他类别</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>典型</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation>是否标记</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正确或错误</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>单色</translation>
    </message>
    <message>
        <source>Not flagged</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>SampleSearch</name>
    <message>
        <source>wrong label</source>
        <translation>标签错误</translation>
    </message>
</context>
<context>
    <name>SampleSheet</name>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 个样本，共 %2 个</translation>
    </message>
    <message>
        <source>flagged from flip fraction %1 on</source>
        <translation>翻转比例达 %1 即标记</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>MSP</source>
        <translation>MSP</translation>
    </message>
    <message>
        <source>Max logit</source>
        <translation>最大 logit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
</context>
<context>
    <name>ScoreValues</name>
    <message>
        <source>ID test</source>
        <translation>ID 测试集</translation>
    </message>
    <message>
        <source>Threshold %1 keeps %2 of ID.</source>
        <translation>阈值 %1 保留 %2 的 ID 样本。</translation>
    </message>
    <message>
        <source>Threshold %1 keeps %2 of ID; of these %3 are classified right (%4 of all ID).</source>
        <translation>阈值 %1 保留 %2 的 ID 样本；其中 %3 分类正确（占全部 ID 样本的 %4）。</translation>
    </message>
    <message>
        <source>It lets %1 of OOD pass.</source>
        <translation>它放行 %1 的 OOD 样本。</translation>
    </message>
    <message numerus="yes">
        <source>It lets %1 of OOD pass (mean of %n set(s)).</source>
        <translation>
            <numerusform>它放行 %1 的 OOD 样本（%n 个数据集的均值）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Seeds</name>
    <message>
        <source>%1: best of the averaged curve %2 at epoch %3, end %4</source>
        <translation>%1：平均曲线最佳 %2（第 %3 轮），结束时 %4</translation>
    </message>
    <message>
        <source>%1: end %2</source>
        <translation>%1：结束时 %2</translation>
    </message>
    <message>
        <source>mean and standard deviation over seeds, %1 score, mean of the OOD sets</source>
        <translation>各种子的均值与标准差，%1 分数，OOD 数据集的均值</translation>
    </message>
    <message>
        <source>The run %1 has not finished and is left out.</source>
        <translation>运行 %1 尚未完成，已略去。</translation>
    </message>
    <message>
        <source>%1 is left out: its runs train nothing, or have no epoch with that score in common.</source>
        <translation>%1 已略去：其运行不进行训练，或没有共同的轮次具有该分数。</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1，n = %2</translation>
    </message>
    <message numerus="yes">
        <source>Over %n seed(s)</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedLists</name>
    <message>
        <source>Between numbers stands a semicolon, or a comma with a space: 0,1 is one number.</source>
        <translation>数字之间用分号，或用后跟空格的逗号隔开：0,1 是一个数字。</translation>
    </message>
</context>
<context>
    <name>midstage::app::Actions</name>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Start the experiment, or let it wait for the runs before it</source>
        <translation>开始实验，或让它等待前面的运行</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause the run under way, or let it go on</source>
        <translation>暂停进行中的运行，或让它继续</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop the run under way; it can be resumed exactly where it was</source>
        <translation>停止进行中的运行；之后可从停止处精确恢复</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the run under way and mark it as cancelled</source>
        <translation>停止进行中的运行，并标为已取消</translation>
    </message>
    <message>
        <source>&amp;Resume this run</source>
        <translation>恢复此运行(&amp;R)</translation>
    </message>
    <message>
        <source>Let the chosen run go on where it was stopped or failed, after the runs before it</source>
        <translation>让所选运行在前面的运行之后，从停止或失败处继续</translation>
    </message>
    <message>
        <source>Run &amp;next</source>
        <translation>接着运行它(&amp;N)</translation>
    </message>
    <message>
        <source>Let the chosen run be the first of those that wait</source>
        <translation>让所选运行排到等待中的第一个</translation>
    </message>
    <message>
        <source>Take out of the &amp;queue</source>
        <translation>移出队列(&amp;Q)</translation>
    </message>
    <message>
        <source>The chosen run does not wait any more; it stays in the list</source>
        <translation>所选运行不再等待；它仍留在列表中</translation>
    </message>
    <message>
        <source>&amp;Use its options</source>
        <translation>套用其选项(&amp;U)</translation>
    </message>
    <message>
        <source>Fill the form with the chosen run&apos;s options</source>
        <translation>用所选运行的选项填写表单</translation>
    </message>
    <message>
        <source>Open run &amp;folder</source>
        <translation>打开运行文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Show the chosen run&apos;s files</source>
        <translation>显示所选运行的文件</translation>
    </message>
    <message>
        <source>&amp;Delete run</source>
        <translation>删除运行(&amp;D)</translation>
    </message>
    <message>
        <source>Move the chosen run&apos;s folder to the trash</source>
        <translation>把所选运行的文件夹移到回收站</translation>
    </message>
    <message>
        <source>&amp;Estimate constraint…</source>
        <translation>估计约束(&amp;E)…</translation>
    </message>
    <message>
        <source>The training loss of the chosen checkpoint under random masks</source>
        <translation>所选检查点在随机掩码下的训练损失</translation>
    </message>
    <message>
        <source>Fine-&amp;tune…</source>
        <translation>微调(&amp;T)…</translation>
    </message>
    <message>
        <source>Unleashing Mask: fine-tune from the chosen checkpoint with the loss held at a constraint</source>
        <translation>Unleashing Mask：从所选检查点微调，把损失保持在约束处</translation>
    </message>
    <message>
        <source>P&amp;rune…</source>
        <translation>剪枝(&amp;R)…</translation>
    </message>
    <message>
        <source>UMAP: prune the chosen checkpoint with a learned mask under a constraint</source>
        <translation>UMAP：在约束下用学习得到的掩码对所选检查点剪枝</translation>
    </message>
    <message>
        <source>Find &amp;atypical…</source>
        <translation>查找非典型样本(&amp;A)…</translation>
    </message>
    <message>
        <source>The training samples that the chosen checkpoint forgets under random masks</source>
        <translation>所选检查点在随机掩码下忘记的训练样本</translation>
    </message>
    <message>
        <source>&amp;Best checkpoint</source>
        <translation>最佳检查点(&amp;B)</translation>
    </message>
    <message>
        <source>Jump to the best checkpoint of the OOD mean (an oracle: chosen with test data)</source>
        <translation>跳到 OOD 均值最佳的检查点（oracle：用测试数据选出）</translation>
    </message>
    <message>
        <source>&amp;Final checkpoint</source>
        <translation>最终检查点(&amp;F)</translation>
    </message>
    <message>
        <source>Jump to the last checkpoint</source>
        <translation>跳到最后一个检查点</translation>
    </message>
    <message>
        <source>&amp;Previous checkpoint</source>
        <translation>上一个检查点(&amp;P)</translation>
    </message>
    <message>
        <source>One checkpoint back</source>
        <translation>后退一个检查点</translation>
    </message>
    <message>
        <source>&amp;Next checkpoint</source>
        <translation>下一个检查点(&amp;N)</translation>
    </message>
    <message>
        <source>One checkpoint on</source>
        <translation>前进一个检查点</translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation>播放(&amp;Y)</translation>
    </message>
    <message>
        <source>Play through the checkpoints, or stop at this one</source>
        <translation>依次播放各检查点，或停在当前检查点</translation>
    </message>
    <message>
        <source>P&amp;in as B</source>
        <translation>固定为 B(&amp;I)</translation>
    </message>
    <message>
        <source>Keep this run and checkpoint in view as B, beside the run that is chosen next</source>
        <translation>把此运行和检查点作为 B 保留在视图中，与接下来选择的运行并列</translation>
    </message>
    <message>
        <source>Whole ran&amp;ge</source>
        <translation>完整范围(&amp;G)</translation>
    </message>
    <message>
        <source>Show all epochs again</source>
        <translation>重新显示所有轮次</translation>
    </message>
    <message>
        <source>Export &amp;plot…</source>
        <translation>导出图(&amp;P)…</translation>
    </message>
    <message>
        <source>Write the plot as PNG, SVG or PDF</source>
        <translation>将图写为 PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>Export plot &amp;data…</source>
        <translation>导出图的数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Write what the plot shows as CSV</source>
        <translation>将图中所示写为 CSV</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>Put the plot as a picture into the clipboard</source>
        <translation>将图作为图片放入剪贴板</translation>
    </message>
    <message>
        <source>Cop&amp;y plot data</source>
        <translation>复制图的数据(&amp;Y)</translation>
    </message>
    <message>
        <source>Put what the plot shows as CSV into the clipboard</source>
        <translation>将图中所示作为 CSV 放入剪贴板</translation>
    </message>
    <message>
        <source>Copy plot as Pyt&amp;hon</source>
        <translation>将图复制为 Python(&amp;H)</translation>
    </message>
    <message>
        <source>Put a script into the clipboard that draws the plot anew from the run&apos;s folder</source>
        <translation>将一段脚本放入剪贴板，它由运行文件夹重新画出此图</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>Pixels of an exported PNG picture for each pixel of the plot at 96 dots an inch</source>
        <translation>图的每个像素（96 点/英寸）在导出的 PNG 图片中对应的像素数</translation>
    </message>
    <message>
        <source>Export this checkpoint&apos;s &amp;table…</source>
        <translation>导出此检查点的表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Write the table of the chosen checkpoint as CSV</source>
        <translation>将所选检查点的表格写为 CSV</translation>
    </message>
    <message>
        <source>Export &amp;all tables…</source>
        <translation>导出所有表格(&amp;A)…</translation>
    </message>
    <message>
        <source>Write the tables of all checkpoints as one CSV</source>
        <translation>将所有检查点的表格写为一个 CSV</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>打开运行(&amp;O)…</translation>
    </message>
    <message>
        <source>Show a run from any folder, for example one copied from another machine</source>
        <translation>显示任意文件夹中的运行，例如从另一台机器复制来的</translation>
    </message>
    <message>
        <source>&amp;Import checkpoint…</source>
        <translation>导入检查点(&amp;I)…</translation>
    </message>
    <message>
        <source>Evaluate weights that were trained elsewhere, for example with PyTorch</source>
        <translation>评估在别处训练的权重，例如用 PyTorch 训练的</translation>
    </message>
    <message>
        <source>Choose &amp;runs folder…</source>
        <translation>选择运行文件夹(&amp;R)…</translation>
    </message>
    <message>
        <source>Where runs are written and listed</source>
        <translation>运行在此写入并列出</translation>
    </message>
    <message>
        <source>Choose data &amp;folder…</source>
        <translation>选择数据文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Where the files of data sets are looked for</source>
        <translation>在此查找数据集的文件</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light, dark or high contrast as the desktop is</source>
        <translation>浅色、深色或高对比度，与桌面一致</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on light ground, for projectors and print</source>
        <translation>浅底深字，适合投影和打印</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>高对比度，浅色(&amp;H)</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>白底黑字</translation>
    </message>
    <message>
        <source>High contrast, d&amp;ark</source>
        <translation>高对比度，深色(&amp;A)</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>黑底白字</translation>
    </message>
    <message>
        <source>The language of the desktop, English where it is none of these</source>
        <translation>桌面的语言；若不在其中则为英语</translation>
    </message>
    <message>
        <source>From the next start on the window is in this language</source>
        <translation>从下次启动起，窗口使用此语言</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>The window fills the screen</source>
        <translation>窗口占满屏幕</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>演示模式(&amp;P)</translation>
    </message>
    <message>
        <source>For an audience: large type, the whole screen and only the essential; Esc leaves it</source>
        <translation>面向听众：大字号、全屏、只留要点；按 Esc 退出</translation>
    </message>
    <message>
        <source>Open &amp;demonstration run</source>
        <translation>打开示例运行(&amp;D)</translation>
    </message>
    <message>
        <source>A finished run to look at, without waiting for one</source>
        <translation>一个已完成的运行，可直接查看，无需等待</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>List the keys</source>
        <translation>列出按键</translation>
    </message>
    <message>
        <source>&amp;About Midstage</source>
        <translation>关于 Midstage(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>R&amp;esolution of PNG pictures</source>
        <translation>PNG 图片的分辨率(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;P)</translation>
    </message>
</context>
<context>
    <name>midstage::app::CloseGuard</name>
    <message>
        <source>A run is under way</source>
        <translation>有运行正在进行</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Let it finish without a window</source>
        <translation>不开窗口，让它运行完</translation>
    </message>
    <message>
        <source>What shall become of the run %1?</source>
        <translation>如何处理运行 %1？</translation>
    </message>
    <message>
        <source>A stopped run can be resumed later, exactly where it was.</source>
        <translation>停止的运行之后可以从停止处精确恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait for it. If you stop it, they are not begun and stay in the list:</source>
        <translation>
            <numerusform>有 %n 个运行在等待它。如果停止它，这些运行就不会开始，仍留在列表中：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::CompareControls</name>
    <message>
        <source>Relatives only</source>
        <translation>仅相关运行</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>谱系</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Seeds: runs that differ in nothing but their seeds are one row, with mean and standard deviation.
Family: each run stands under the one that it started from.
None: a row a run.</source>
        <translation>种子：只有种子不同的运行合为一行，给出均值和标准差。
谱系：每个运行列在它所来自的运行之下。
不分组：每个运行一行。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>The OOD score that the figures are of.</source>
        <translation>各项数值所用的 OOD 分数。</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>How each run&apos;s checkpoint is chosen. An oracle looks at the test OOD data: it shows what a training went through and is no way of selecting a model.</source>
        <translation>如何选取每个运行的检查点。oracle 会看测试 OOD 数据：它显示训练经历了什么，不是选择模型的方法。</translation>
    </message>
    <message>
        <source>Filter: name, model, lr=0.1 …</source>
        <translation>筛选：名称、模型、lr=0.1 …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Runs whose name, kind, model or settings hold all these words. A setting is written as in run.json, for example lr=0.1 or training.epochs=20.</source>
        <translation>名称、类型、模型或设置中含有所有这些词的运行。设置的写法与 run.json 相同，例如 lr=0.1 或 training.epochs=20。</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Runs of this kind alone are shown.</source>
        <translation>只显示这种类型的运行。</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Runs in this state alone are shown.</source>
        <translation>只显示处于这种状态的运行。</translation>
    </message>
    <message>
        <source>Shows the runs that the open run comes from and all that come from these.</source>
        <translation>显示打开的运行所来自的运行，以及由这些运行衍生的所有运行。</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组方式(&amp;G)</translation>
    </message>
    <message>
        <source>Sc&amp;ore</source>
        <translation>分数(&amp;O)</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint</source>
        <translation>检查点(&amp;K)</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>The ticked rows as they are shown, with these columns, this order and the differences to the baseline.</source>
        <translation>按当前显示导出勾选的行，包括这些列、此顺序以及与基线的差值。</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Which runs count.</source>
        <translation>哪些运行计入。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns are shown.</source>
        <translation>显示哪些列。</translation>
    </message>
</context>
<context>
    <name>midstage::app::ComparePlot</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What is drawn of the ticked runs, in percent: the unweighted mean over their OOD sets.</source>
        <translation>对勾选的运行画什么，以百分比计：各运行 OOD 数据集的未加权均值。</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>随轮次</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Kind of plot</source>
        <translation>图的种类</translation>
    </message>
    <message>
        <source>Over the epochs: a line a run or group, with the standard deviation as a band.
Bars: the chosen checkpoints, from zero.
Points: the same on an axis that fits them, where small differences show.</source>
        <translation>随轮次：每个运行或组一条线，标准差画为条带。
条形：选取的检查点，从零起。
点：同上，但坐标轴贴合数值，便于看出小差异。</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Whiskers</source>
        <translation>须线</translation>
    </message>
    <message>
        <source>What the whiskers show: the population&apos;s standard deviation over the trainings, or the 95 % bootstrap interval of the mean, which of fewer than five trainings is too narrow.</source>
        <translation>须线表示什么：各次训练的总体标准差，或均值的 95 % bootstrap 区间；训练少于五次时该区间偏窄。</translation>
    </message>
    <message>
        <source>Nothing to draw: tick runs in the table that were evaluated with the score.</source>
        <translation>没有可画的内容：请在表中勾选用该分数评估过的运行。</translation>
    </message>
    <message>
        <source>A click on a line opens the run at that epoch; of a group its first run.</source>
        <translation>单击曲线可在该轮打开运行；对于组则打开其第一个运行。</translation>
    </message>
</context>
<context>
    <name>midstage::app::CompareTab</name>
    <message>
        <source>No run is ticked that the table shows: tick those that are to be exported.</source>
        <translation>表中显示的运行没有勾选任何一个：请勾选要导出的运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>LaTeX table (*.tex)</source>
        <translation>LaTeX 表格 (*.tex)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>What is comparable with the open run</source>
        <translation>可与打开的运行比较的</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>表中显示的</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>不设基线</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已勾选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>There is nothing to be said against comparing the ticked runs.</source>
        <translation>勾选的运行可以放心比较。</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>说明 (%1)</translation>
    </message>
    <message>
        <source>%1 has no figures of the score %2 at the chosen checkpoint, so that nothing can be compared with it. Choose another baseline, score or rule.</source>
        <translation>%1 在所选检查点没有分数 %2 的指标，因此无法与它比较。请选择其他基线、分数或规则。</translation>
    </message>
</context>
<context>
    <name>midstage::app::DifferingSettings</name>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 in run.json</source>
        <translation>run.json 中的 %1</translation>
    </message>
</context>
<context>
    <name>midstage::app::DropTarget</name>
    <message>
        <source>Drop a run, a folder of runs, images, a specification or a checkpoint</source>
        <translation>拖放运行、运行文件夹、图像、实验配置或检查点</translation>
    </message>
</context>
<context>
    <name>midstage::app::ExperimentController</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message numerus="yes">
        <source>Start %n run(s)</source>
        <translation>
            <numerusform>开始 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>midstage::app::Exporter</name>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Export plot data</source>
        <translation>导出图的数据</translation>
    </message>
    <message>
        <source>the plot, %1 by %2 pixels</source>
        <translation>图，%1 × %2 像素</translation>
    </message>
    <message>
        <source>the plot&apos;s data as CSV</source>
        <translation>图的数据，CSV 格式</translation>
    </message>
    <message>
        <source>a Python script that draws the plot anew</source>
        <translation>重新画出此图的 Python 脚本</translation>
    </message>
    <message>
        <source>Export this checkpoint&apos;s table</source>
        <translation>导出此检查点的表格</translation>
    </message>
    <message>
        <source>Export all tables</source>
        <translation>导出所有表格</translation>
    </message>
</context>
<context>
    <name>midstage::app::LessonController</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>看这里</translation>
    </message>
</context>
<context>
    <name>midstage::app::LessonStage</name>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation>没有预设“%1”。</translation>
    </message>
    <message>
        <source>The demonstration run is not installed.</source>
        <translation>示例运行未安装。</translation>
    </message>
    <message>
        <source>There is no run yet: go back to the step that starts one.</source>
        <translation>还没有运行：请回到启动运行的那一步。</translation>
    </message>
    <message>
        <source>Nothing has been fine-tuned from this run yet.</source>
        <translation>还没有从此运行微调过。</translation>
    </message>
    <message>
        <source>The run has no checkpoint yet.</source>
        <translation>此运行还没有检查点。</translation>
    </message>
    <message>
        <source>The demonstration holds the result already, and no weights to start from: look at it and go on.</source>
        <translation>示例运行已经包含结果，但没有可作起点的权重：请看结果并继续。</translation>
    </message>
    <message>
        <source>The training has not finished yet.</source>
        <translation>训练尚未完成。</translation>
    </message>
    <message>
        <source>A run is being made.</source>
        <translation>正在创建运行。</translation>
    </message>
    <message>
        <source>The training is under way.</source>
        <translation>训练正在进行。</translation>
    </message>
    <message>
        <source>A run from this training is under way or waits: see the list of runs.</source>
        <translation>从该训练开始的运行正在进行或等待中：请看运行列表。</translation>
    </message>
</context>
<context>
    <name>midstage::app::MainWindow</name>
    <message>
        <source>Midstage</source>
        <translation>Midstage</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;: choose one from the list.</source>
        <translation>没有预设“%1”：请从列表中选择。</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Show or hide the log</source>
        <translation>显示或隐藏日志</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait</source>
        <translation>
            <numerusform>%n 个运行在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The run %1 failed: see the log.</source>
        <translation>运行 %1 失败：请看日志。</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Waits for its turn: %1</source>
        <translation>等待轮到：%1</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Stopping the run…</source>
        <translation>正在停止运行…</translation>
    </message>
    <message>
        <source>Took %1 as the runs folder</source>
        <translation>已将 %1 用作运行文件夹</translation>
    </message>
    <message>
        <source>Filled the form from %1</source>
        <translation>已按 %1 填写表单</translation>
    </message>
    <message>
        <source>Use as OOD set</source>
        <translation>用作 OOD 数据集</translation>
    </message>
    <message>
        <source>Took %1 as an OOD set</source>
        <translation>已将 %1 用作 OOD 数据集</translation>
    </message>
    <message>
        <source>Use as ID set</source>
        <translation>用作 ID 数据集</translation>
    </message>
    <message>
        <source>Took %1 as the ID set</source>
        <translation>已将 %1 用作 ID 数据集</translation>
    </message>
    <message>
        <source>What are the images of %1?</source>
        <translation>%1 中的图像是什么？</translation>
    </message>
    <message>
        <source>The window is in the chosen language from the next start on.</source>
        <translation>从下次启动起，窗口使用所选语言。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>This is the demonstration run: it is only for looking at, and its weights are left out.</source>
        <translation>这是示例运行：仅供查看，不含权重。</translation>
    </message>
    <message>
        <source>New here? A lesson of five minutes shows what Midstage is about.</source>
        <translation>第一次使用？五分钟的课程会说明 Midstage 是做什么的。</translation>
    </message>
    <message>
        <source>Begin the lesson</source>
        <translation>开始课程</translation>
    </message>
    <message>
        <source>Open the demonstration run</source>
        <translation>打开示例运行</translation>
    </message>
    <message>
        <source>The demonstration run keeps its name: it belongs to the program.</source>
        <translation>示例运行的名称不能改：它属于本程序。</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Queue (%1)</source>
        <translation>队列 (%1)</translation>
    </message>
    <message>
        <source>No other folder was used yet</source>
        <translation>还没有用过其他文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waited or were under way when the window was closed.</source>
        <translation>
            <numerusform>窗口关闭时有 %n 个运行在等待或进行中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are left.</source>
        <translation>
            <numerusform>还剩 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>P&amp;in as B</source>
        <translation>固定为 B(&amp;I)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Put B a&amp;way</source>
        <translation>取消固定 B(&amp;W)</translation>
    </message>
    <message>
        <source>The window closes as soon as the runs have been made…</source>
        <translation>运行创建完成后窗口即关闭…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of the queue were not continued: they, or runs that they start from, are not in their folders any more or have finished meanwhile.</source>
        <translation>
            <numerusform>队列中有 %n 个运行未继续：它们或其起始运行已不在原文件夹中，或在此期间已结束。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::MaskTab</name>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>The training loss over the fraction of weights that masks keep</source>
        <translation>训练损失随掩码保留的权重比例的变化</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>Which layers the loss hangs on, and what a pruning kept of each</source>
        <translation>损失取决于哪些层，以及剪枝在各层保留了多少</translation>
    </message>
</context>
<context>
    <name>midstage::app::PinnedRun</name>
    <message>
        <source>Put B away</source>
        <translation>取消固定 B</translation>
    </message>
</context>
<context>
    <name>midstage::app::QueueController</name>
    <message>
        <source>%1 starts from what %2 ends with, so it cannot come before it.</source>
        <translation>%1 从 %2 的结果开始，因此不能排在它之前。</translation>
    </message>
    <message>
        <source>Moved %1 in the queue</source>
        <translation>在队列中移动了 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Took %1 out of the queue</source>
        <translation>把 %1 移出了队列</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what was last done with runs or the queue</source>
        <translation>撤销最近一次对运行或队列的操作</translation>
    </message>
    <message>
        <source>&amp;Filter runs</source>
        <translation>筛选运行(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the field above the list of runs</source>
        <translation>转到运行列表上方的输入框</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>重命名(&amp;M)</translation>
    </message>
    <message>
        <source>In the list of runs: give the chosen run another name</source>
        <translation>在运行列表中：给所选运行换一个名称</translation>
    </message>
    <message>
        <source>Ta&amp;gs and note…</source>
        <translation>标签和备注(&amp;G)…</translation>
    </message>
    <message>
        <source>Tag the chosen runs, or write a note about one</source>
        <translation>给所选的各运行加标签，或为一个运行写备注</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>归档(&amp;H)</translation>
    </message>
    <message>
        <source>Leave the chosen runs out of the list, or take them back into it; nothing is deleted</source>
        <translation>把所选运行移出列表，或放回列表；不会删除任何内容</translation>
    </message>
    <message>
        <source>Show ar&amp;chived runs</source>
        <translation>显示已归档的运行(&amp;C)</translation>
    </message>
    <message>
        <source>List archived runs as well</source>
        <translation>也列出已归档的运行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>In the queue: the chosen run comes one place earlier</source>
        <translation>在队列中：所选运行提前一位</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>In the queue: the chosen run comes one place later</source>
        <translation>在队列中：所选运行推后一位</translation>
    </message>
    <message>
        <source>N&amp;otify when a run ends</source>
        <translation>运行结束时通知(&amp;O)</translation>
    </message>
    <message>
        <source>Tell on the desktop that a run has finished or failed while the window is not in front</source>
        <translation>窗口不在最前时，在桌面上通知运行已完成或失败</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Recent runs fo&amp;lders</source>
        <translation>最近的运行文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Take out of the arc&amp;hive</source>
        <translation>取消归档(&amp;H)</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunCommands</name>
    <message>
        <source>%1 starts from %2, which another program is at. Resume it once that run has finished.</source>
        <translation>%1 从 %2 开始，而另一个程序正在处理后者。请等该运行完成后再恢复。</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunKeeper</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Took the name of %1 back</source>
        <translation>取消了 %1 的名称</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>把 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>归档了 %1</translation>
    </message>
    <message>
        <source>Took %1 out of the archive</source>
        <translation>取消了 %1 的归档</translation>
    </message>
    <message>
        <source>Tags and note of %1</source>
        <translation>%1 的标签和备注</translation>
    </message>
    <message>
        <source>Changed tags and note of %1</source>
        <translation>修改了 %1 的标签和备注</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>删除运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that have not begun start from %1. Delete them with it?</source>
        <translation>
            <numerusform>%n 个尚未开始的运行以 %1 为起点。要一并删除吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>What is deleted goes to the trash and can be brought back.</source>
        <translation>删除的内容会进入回收站，可以恢复。</translation>
    </message>
    <message>
        <source>Delete all together</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留它们</translation>
    </message>
    <message>
        <source>They will have nothing to start from until it is brought back</source>
        <translation>在它恢复之前，它们没有起点可用</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>删除了 %1</translation>
    </message>
    <message>
        <source>%1 is under way. Stop it before you delete it.</source>
        <translation>%1 正在进行。请先停止再删除。</translation>
    </message>
    <message>
        <source>The run %1, which is under way, starts from %2 and reads it up to its end. Stop it, or delete %2 once it has ended.</source>
        <translation>进行中的运行 %1 从 %2 开始，并会一直读取它直到结束。请停止该运行，或在其结束后再删除 %2。</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunView</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行的进度</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Choose a preset and press Start, or choose a run from the list.</source>
        <translation>请选择预设并按“开始”，或从列表中选择运行。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>UM</source>
        <translation>UM</translation>
    </message>
    <message>
        <source>Jump to the last checkpoint of %1, which started from this run</source>
        <translation>跳到 %1 的最后一个检查点，它从此运行开始</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父运行</translation>
    </message>
    <message>
        <source>Jump to the checkpoint of %1 that this run started from</source>
        <translation>跳到 %1 中此运行所起始的检查点</translation>
    </message>
    <message>
        <source>c = %1</source>
        <translation>c = %1</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张/秒</translation>
    </message>
</context>
<context>
    <name>midstage::app::SampleExporter</name>
    <message>
        <source>Writing images: %1 of %2…</source>
        <translation>正在写入图像：%1 / %2…</translation>
    </message>
    <message>
        <source>Save samples</source>
        <translation>保存样本</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) saved as %1</source>
        <translation>
            <numerusform>%Ln 个样本已保存为 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The images are still being read: try again in a moment.</source>
        <translation>图像仍在读取：请稍后再试。</translation>
    </message>
    <message>
        <source>Images are being written already: wait until they are there.</source>
        <translation>图像正在写入：请等它完成。</translation>
    </message>
    <message>
        <source>Save a folder of images in</source>
        <translation>选择保存图像文件夹的位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) written to %1</source>
        <translation>
            <numerusform>%Ln 张图像已写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::SamplesController</name>
    <message>
        <source>Training samples</source>
        <translation>训练样本</translation>
    </message>
    <message>
        <source>Epoch %1 of the training: %2&#xa0;% right</source>
        <translation>训练的第 %1 轮：%2 % 正确</translation>
    </message>
    <message>
        <source>Before the end of the first epoch nothing is recorded</source>
        <translation>第一轮结束之前没有任何记录</translation>
    </message>
    <message>
        <source>Reading what the training recorded…</source>
        <translation>正在读取训练的记录…</translation>
    </message>
    <message>
        <source>Reading the scores of the checkpoint…</source>
        <translation>正在读取检查点的分数…</translation>
    </message>
    <message>
        <source>This checkpoint has no outputs of the set: evaluate the run again with it.</source>
        <translation>此检查点没有该数据集的输出：请加上它重新评估此运行。</translation>
    </message>
    <message>
        <source>Reading the scores of all checkpoints…</source>
        <translation>正在读取所有检查点的分数…</translation>
    </message>
    <message>
        <source>The scores of the checkpoints are not there.</source>
        <translation>各检查点的分数不存在。</translation>
    </message>
    <message>
        <source>Score over the epochs</source>
        <translation>随轮次的分数</translation>
    </message>
    <message>
        <source>Score (%1)</source>
        <translation>分数 (%1)</translation>
    </message>
    <message>
        <source>Highest probability over the epochs</source>
        <translation>随轮次的最高概率</translation>
    </message>
    <message>
        <source>Highest probability</source>
        <translation>最高概率</translation>
    </message>
    <message>
        <source>Nearest ID test samples, epoch %1</source>
        <translation>最近的 ID 测试样本，第 %1 轮</translation>
    </message>
    <message>
        <source>Looking for the nearest samples…</source>
        <translation>正在寻找最近的样本…</translation>
    </message>
    <message>
        <source>Test sample %1, %2, at distance %3</source>
        <translation>测试样本 %1，%2，距离 %3</translation>
    </message>
    <message>
        <source>Nearest training samples, epoch %1</source>
        <translation>最近的训练样本，第 %1 轮</translation>
    </message>
    <message>
        <source>Looking for the nearest training samples…</source>
        <translation>正在查找最近的训练样本…</translation>
    </message>
    <message>
        <source>Training sample %1, %2, at distance %3</source>
        <translation>训练样本 %1，%2，距离 %3</translation>
    </message>
    <message>
        <source>This run kept no features to compare the training samples with.</source>
        <translation>此运行没有保留可与训练样本比较的特征。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Comes after the run that is under way</source>
        <translation>排在进行中的运行之后</translation>
    </message>
    <message>
        <source>Reading the training images…</source>
        <translation>正在读取训练图像…</translation>
    </message>
    <message>
        <source>The network looks at the training images: %1&#xa0;%</source>
        <translation>网络正在查看训练图像：%1&#xa0;%</translation>
    </message>
    <message>
        <source>Nearest training samples</source>
        <translation>最近的训练样本</translation>
    </message>
    <message>
        <source>The network of this checkpoint looks once at all training images, and the run keeps what it makes of them.</source>
        <translation>此检查点的网络把全部训练图像看一遍，运行保留其结果。</translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>It comes after the run that is under way.</source>
        <translation>它排在进行中的运行之后。</translation>
    </message>
</context>
<context>
    <name>midstage::app::SamplesTab</name>
    <message>
        <source>Training samples</source>
        <translation>训练样本</translation>
    </message>
    <message>
        <source>Set of samples</source>
        <translation>样本集</translation>
    </message>
    <message>
        <source>Which samples are shown: those that the network was trained with, the ID test set, or an OOD set</source>
        <translation>显示哪些样本：训练网络所用的样本、ID 测试集，或某个 OOD 数据集</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>The samples as pictures</source>
        <translation>以图片显示样本</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>The samples as points over two of their figures</source>
        <translation>以点显示样本，按其两项指标</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save samples</source>
        <translation>保存样本</translation>
    </message>
    <message>
        <source>Saves the selected samples, or all that the filter shows where fewer than two are selected</source>
        <translation>保存选中的样本；选中少于两个时，保存筛选显示的所有样本</translation>
    </message>
    <message>
        <source>As a CSV table…</source>
        <translation>保存为 CSV 表格…</translation>
    </message>
    <message>
        <source>As a folder of images…</source>
        <translation>保存为图像文件夹…</translation>
    </message>
    <message>
        <source>What is being done</source>
        <translation>正在进行的操作</translation>
    </message>
    <message>
        <source>not searched for atypical samples</source>
        <translation>尚未搜索非典型样本</translation>
    </message>
    <message>
        <source>the search for atypical samples waits</source>
        <translation>非典型样本的搜索在等待</translation>
    </message>
    <message>
        <source>the search for atypical samples is under way</source>
        <translation>非典型样本的搜索正在进行</translation>
    </message>
    <message>
        <source>the search for atypical samples failed</source>
        <translation>非典型样本的搜索失败</translation>
    </message>
    <message>
        <source>the search for atypical samples was stopped</source>
        <translation>非典型样本的搜索已停止</translation>
    </message>
    <message>
        <source>The search for atypical samples has not begun: it waits for its turn, or is to be resumed from the list of runs.</source>
        <translation>非典型样本的搜索尚未开始：它在等待轮到，或需要从运行列表中恢复。</translation>
    </message>
    <message>
        <source>The search for atypical samples is under way: they are shown when it has looked at all masks.</source>
        <translation>非典型样本的搜索正在进行：看完所有掩码后显示结果。</translation>
    </message>
    <message>
        <source>The search for atypical samples failed: choose it in the list of runs to read why.</source>
        <translation>非典型样本的搜索失败：请在运行列表中选择它以查看原因。</translation>
    </message>
    <message>
        <source>The search for atypical samples was stopped before its end: resume it from the list of runs, or search again.</source>
        <translation>非典型样本的搜索未到结束就停止了：请从运行列表中恢复它，或重新搜索。</translation>
    </message>
    <message>
        <source>No samples have been looked at yet. “Find atypical” looks at each training sample under random masks: those that the network forgets first are the ones that it has memorised.</source>
        <translation>还没有查看过样本。“查找非典型样本”在随机掩码下查看每个训练样本：网络最先忘记的，就是它所记住的。</translation>
    </message>
</context>
<context>
    <name>midstage::app::ScoresController</name>
    <message>
        <source>No checkpoint has been evaluated yet: the scores appear with the first one.</source>
        <translation>还没有评估过检查点：第一个检查点评估后会显示分数。</translation>
    </message>
    <message>
        <source>The run has no checkpoint that was evaluated: resume it, or evaluate it with midstage-cli evaluate.</source>
        <translation>此运行没有评估过的检查点：请恢复它，或用 midstage-cli evaluate 评估它。</translation>
    </message>
    <message>
        <source>The run has one score alone: evaluate it with another one to compare them.</source>
        <translation>此运行只有一种分数：请用另一种分数评估它以便比较。</translation>
    </message>
</context>
<context>
    <name>midstage::app::ScoresTab</name>
    <message>
        <source>Log &amp;density</source>
        <translation>对数密度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Log FPR</source>
        <translation>对数 FPR(&amp;L)</translation>
    </message>
    <message>
        <source>Sc&amp;ore</source>
        <translation>分数(&amp;O)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Keep 95 %</source>
        <translation>保留 95 %</translation>
    </message>
    <message>
        <source>Back to the threshold that keeps 95 % of the ID samples, where FPR95 is read</source>
        <translation>回到保留 95 % ID 样本的阈值，FPR95 即在此处读取</translation>
    </message>
    <message>
        <source>Score that is shown</source>
        <translation>显示的分数</translation>
    </message>
    <message>
        <source>OOD score; higher scores mean more in-distribution. One that the run has not kept is computed from the outputs of its network.</source>
        <translation>OOD 分数；分数越高越像分布内。运行没有保存的分数由其网络的输出算出。</translation>
    </message>
    <message>
        <source>How distributions are drawn</source>
        <translation>分布如何画</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Share of the samples in each of 24 to 80 equal bins (more for more samples), divided by their width</source>
        <translation>样本在 24 至 80 个等宽区间（样本越多区间越多）中各占的比例，除以区间宽度</translation>
    </message>
    <message>
        <source>Smooth density</source>
        <translation>平滑密度</translation>
    </message>
    <message>
        <source>Gaussian kernel density; bandwidth by Silverman&apos;s rule</source>
        <translation>高斯核密度；带宽按 Silverman 法则</translation>
    </message>
    <message>
        <source>Histogram of 24 to 80 bins, or Gaussian kernel density (bandwidth by Silverman&apos;s rule)</source>
        <translation>24 至 80 个区间的直方图，或高斯核密度（带宽按 Silverman 法则）</translation>
    </message>
    <message>
        <source>Logarithmic axis of the distributions&apos; heights</source>
        <translation>分布高度用对数坐标轴</translation>
    </message>
    <message>
        <source>Logarithmic density</source>
        <translation>对数密度</translation>
    </message>
    <message>
        <source>Logarithmic false-positive rate of the ROC curve, from 0.001 on</source>
        <translation>ROC 曲线的假阳性率用对数，从 0.001 起</translation>
    </message>
    <message>
        <source>Logarithmic false-positive rate</source>
        <translation>对数假阳性率</translation>
    </message>
</context>
<context>
    <name>midstage::app::TrainingFeatures</name>
    <message>
        <source>A run has begun, which goes first: ask again after it.</source>
        <translation>已有运行开始并优先执行：请在其结束后重试。</translation>
    </message>
</context>
<context>
    <name>midstage::app::TrainingTab</name>
    <message>
        <source>%1, c = %2</source>
        <translation>%1，c = %2</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>All scores in the table</source>
        <translation>表中显示所有分数</translation>
    </message>
    <message>
        <source>OOD metric</source>
        <translation>OOD 指标</translation>
    </message>
    <message>
        <source>OOD score</source>
        <translation>OOD 分数</translation>
    </message>
    <message>
        <source>OOD score whose metric is plotted; higher scores mean more in-distribution</source>
        <translation>画出其指标的 OOD 分数；分数越高越像分布内</translation>
    </message>
    <message>
        <source>OOD &amp;metric</source>
        <translation>OOD 指标(&amp;M)</translation>
    </message>
    <message>
        <source>Sc&amp;ore</source>
        <translation>分数(&amp;O)</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父运行</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ActionDialog</name>
    <message>
        <source>Estimated with masks</source>
        <translation>用掩码估计</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>一个数值</translation>
    </message>
    <message>
        <source>A checkpoint&apos;s training loss</source>
        <translation>某检查点的训练损失</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Loss constraint c</source>
        <translation>损失约束 c</translation>
    </message>
    <message>
        <source>At keep fraction</source>
        <translation>保留比例取</translation>
    </message>
    <message>
        <source>c (nats)</source>
        <translation>c (nats)</translation>
    </message>
    <message>
        <source>Epoch %1 (loss %2)</source>
        <translation>第 %1 轮（损失 %2）</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Its mean loss on the training set becomes the constraint.</source>
        <translation>它在训练集上的平均损失成为约束。</translation>
    </message>
    <message>
        <source>The constraint is estimated first.</source>
        <translation>会先估计约束。</translation>
    </message>
    <message>
        <source>The estimate is known: c = %1.</source>
        <translation>估计已有结果：c = %1。</translation>
    </message>
    <message>
        <source>Without a constraint this is training on as before.</source>
        <translation>没有约束时，就是照常继续训练。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>From %1, epoch %2</source>
        <translation>从 %1 的第 %2 轮开始</translation>
    </message>
    <message>
        <source>%1 needs a number, for example 0.1 or 1e-4.</source>
        <translation>“%1”需要一个数值，例如 0.1 或 1e-4。</translation>
    </message>
    <message>
        <source>%1 needs numbers with commas between, for example 0.99, 0.965.</source>
        <translation>“%1”需要以逗号分隔的数值，例如 0.99, 0.965。</translation>
    </message>
    <message>
        <source>all convolutions and linear layers</source>
        <translation>所有卷积层和线性层</translation>
    </message>
    <message>
        <source>pruned %1</source>
        <translation>剪去 %1</translation>
    </message>
    <message>
        <source>%1 lies above 0 and at most at 1.</source>
        <translation>“%1”须大于 0 且不超过 1。</translation>
    </message>
    <message>
        <source>About %1 on this machine</source>
        <translation>在本机上约需 %1</translation>
    </message>
    <message>
        <source>Within each layer</source>
        <translation>在各层内</translation>
    </message>
    <message>
        <source>Over all layers</source>
        <translation>跨所有层</translation>
    </message>
    <message>
        <source>Names of the weights, or patterns with * and ?, with commas between, for example layer3.*, fc.weight; nothing means all convolutions and linear layers.</source>
        <translation>权重的名称，或含 * 和 ? 的模式，以逗号分隔，例如 layer3.*, fc.weight；留空表示所有卷积层和线性层。</translation>
    </message>
    <message>
        <source>Learns which weights to drop, so that the network forgets atypical samples.</source>
        <translation>学习该丢弃哪些权重，使网络忘记非典型样本。</translation>
    </message>
    <message>
        <source>Drops the smallest weights and trains those that are kept, the baseline of a learned mask.</source>
        <translation>丢弃最小的权重并训练保留下来的权重，作为学习掩码的基线。</translation>
    </message>
    <message>
        <source>The training pulls the loss to this value, in nats, instead of to zero: |loss - c| + c on each batch (Unleashing Mask, Zhu et al., ICML 2023).</source>
        <translation>训练把损失拉向这个值（单位 nats）而不是零：每个批次上为 |损失 - c| + c（Unleashing Mask，Zhu 等，ICML 2023）。</translation>
    </message>
    <message>
        <source>Fraction of each layer&apos;s weights that the masks of the estimate keep; Unleashing Mask: 0.965.</source>
        <translation>估计所用掩码保留的每层权重的比例；Unleashing Mask：0.965。</translation>
    </message>
    <message>
        <source>The mean cross-entropy to stay at, in nats.</source>
        <translation>要保持的平均交叉熵，单位 nats。</translation>
    </message>
    <message>
        <source>Fraction of each layer&apos;s weights that a mask keeps, above 0 and at most 1; several with commas between. Unleashing Mask (Zhu et al., ICML 2023) keeps 0.965.</source>
        <translation>掩码保留的每层权重的比例，大于 0 且不超过 1；多个值用逗号分隔。Unleashing Mask（Zhu 等，ICML 2023）保留 0.965。</translation>
    </message>
    <message>
        <source>Where the smallest scores are looked for: within each layer, as in Unleashing Mask, or over all layers at once.</source>
        <translation>在哪里寻找最小的分数：在每层内部（如 Unleashing Mask），或在所有层中一起找。</translation>
    </message>
    <message>
        <source>The order matters: the samples are shown, sorted and flagged at the first one, the others are compared with it.</source>
        <translation>顺序很重要：样本按第一个值显示、排序和标记，其他值与它比较。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::BarsPlot</name>
    <message>
        <source>Runs side by side</source>
        <translation>并列的运行</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CheckpointScrubber</name>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Checkpoint to look at. Left and Right step, Home and End jump to the first and the last.</source>
        <translation>要查看的检查点。左、右方向键逐个移动，Home 和 End 跳到第一个和最后一个。</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Previous checkpoint</source>
        <translation>上一个检查点</translation>
    </message>
    <message>
        <source>Next checkpoint</source>
        <translation>下一个检查点</translation>
    </message>
    <message>
        <source>Jump to the best checkpoint of the OOD mean. It is an oracle: it is chosen with the test OOD data.</source>
        <translation>跳到 OOD 均值最佳的检查点。它是 oracle：用测试 OOD 数据选出。</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Jump to the last checkpoint and follow the run</source>
        <translation>跳到最后一个检查点，并跟随运行</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>Checkpoint of %1</source>
        <translation>%1 的检查点</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <source>test accuracy %1</source>
        <translation>测试准确率 %1</translation>
    </message>
    <message>
        <source>test loss %1</source>
        <translation>测试损失 %1</translation>
    </message>
    <message>
        <source>training loss %1</source>
        <translation>训练损失 %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>验证准确率 %1</translation>
    </message>
    <message>
        <source>lr %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1 s of training</source>
        <translation>训练 %1 秒</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张/秒</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CheckpointTable</name>
    <message>
        <source>OOD metrics of the chosen checkpoint</source>
        <translation>所选检查点的 OOD 指标</translation>
    </message>
    <message>
        <source>Copy selected cells</source>
        <translation>复制选中的单元格</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Export table as CSV…</source>
        <translation>将表格导出为 CSV…</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CheckpointTableModel</name>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>OOD set</source>
        <translation>OOD 数据集</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>OOD images scored</source>
        <translation>参与评分的 OOD 图像数</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ComparisonModel</name>
    <message>
        <source>Mean %1, standard deviation of the population %2</source>
        <translation>均值 %1，总体标准差 %2</translation>
    </message>
    <message>
        <source>95 % bootstrap interval of the mean: %1 to %2</source>
        <translation>均值的 95 % bootstrap 区间：%1 至 %2</translation>
    </message>
    <message>
        <source>%1: better than the baseline</source>
        <translation>%1：优于基线</translation>
    </message>
    <message>
        <source>%1: worse than the baseline</source>
        <translation>%1：劣于基线</translation>
    </message>
    <message>
        <source>%1: as the baseline</source>
        <translation>%1：与基线相同</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ComparisonView</name>
    <message>
        <source>Table of runs</source>
        <translation>运行表</translation>
    </message>
    <message>
        <source>Columns of the table of runs</source>
        <translation>运行表的列</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>常用列</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>不设基线</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>用作基线</translation>
    </message>
    <message>
        <source>Tick or untick the selected rows</source>
        <translation>勾选或取消勾选选中的行</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CurveOptionsButton</name>
    <message>
        <source>Curve&amp;s</source>
        <translation>曲线(&amp;S)</translation>
    </message>
    <message>
        <source>Options of the curves</source>
        <translation>曲线的选项</translation>
    </message>
    <message>
        <source>Smoothing, logarithmic axes, learning rate and what else is drawn</source>
        <translation>平滑、对数坐标轴、学习率，以及还画什么</translation>
    </message>
    <message>
        <source>Weight of what came before in a debiased exponential mean; 0 draws the curves as they are. The raw curves stay faintly behind; figures, the best and the final checkpoint are of the raw curves.</source>
        <translation>去偏指数平均中先前数值的权重；0 表示按原样画曲线。原始曲线淡淡地留在后面；各项数值、最佳和最终检查点均取自原始曲线。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing weight</source>
        <translation>平滑权重</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>What the upper plot shows beside the loss</source>
        <translation>上方图中除损失外还显示什么</translation>
    </message>
    <message>
        <source>&amp;Logarithmic loss</source>
        <translation>对数损失(&amp;L)</translation>
    </message>
    <message>
        <source>Shows what a small training loss goes on doing</source>
        <translation>显示很小的训练损失如何继续变化</translation>
    </message>
    <message>
        <source>Logarithmic &amp;epochs</source>
        <translation>对数轮次(&amp;E)</translation>
    </message>
    <message>
        <source>Gives the first epochs more room; what lies at or before epoch 0 is left out</source>
        <translation>给最初几轮更多空间；第 0 轮及之前的内容不画</translation>
    </message>
    <message>
        <source>Cons&amp;trained loss</source>
        <translation>受约束的损失(&amp;T)</translation>
    </message>
    <message>
        <source>|CE − c| + c, which a run under a constraint minimises, beside its cross-entropy CE</source>
        <translation>受约束的运行所最小化的 |CE − c| + c，与其交叉熵 CE 并列</translation>
    </message>
    <message>
        <source>&amp;Band over seeds</source>
        <translation>各种子的条带(&amp;B)</translation>
    </message>
    <message>
        <source>Mean ± standard deviation over the finished runs of the folder that differ from this one in their seed alone</source>
        <translation>文件夹中与此运行只有种子不同的已完成运行的均值 ± 标准差</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>平滑(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Right axis</source>
        <translation>右轴(&amp;R)</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::EstimateDialog</name>
    <message>
        <source>Estimate the loss constraint</source>
        <translation>估计损失约束</translation>
    </message>
    <message>
        <source>Draws random masks over the weights and measures the loss on the training set.</source>
        <translation>对权重抽取随机掩码，并在训练集上测量损失。</translation>
    </message>
    <message>
        <source>&amp;Estimate</source>
        <translation>估计(&amp;E)</translation>
    </message>
    <message>
        <source>Keep fractions</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>Masks for each</source>
        <translation>每个比例的掩码数</translation>
    </message>
    <message>
        <source>Augmented training images</source>
        <translation>增强后的训练图像</translation>
    </message>
    <message>
        <source>Crops and flips the images as in training.</source>
        <translation>像训练时一样裁剪和翻转图像。</translation>
    </message>
    <message>
        <source>Single layers to</source>
        <translation>单层掩码至</translation>
    </message>
    <message>
        <source>Masks each layer by itself as well, to this keep fraction, for example 0.8: shows which layers the loss hangs on, and takes a pass for each layer and mask. 0 = off.</source>
        <translation>另外把每一层单独掩码到这个保留比例，例如 0.8：显示损失取决于哪些层；每一层、每个掩码都要跑一遍。0 = 关。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>幅值</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序范围</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Number of random masks for each keep fraction; more tell mean and spread better.</source>
        <translation>每个保留比例的随机掩码数；越多，均值和离散程度越可靠。</translation>
    </message>
    <message>
        <source>What decides which weights a mask drops: random numbers, as in Unleashing Mask, or the weights&apos; own size.</source>
        <translation>由什么决定掩码去掉哪些权重：随机数（如 Unleashing Mask），或权重自身的大小。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ExperimentForm</name>
    <message>
        <source>%1 needs a number, for example 0.1 or 1e-4.</source>
        <translation>“%1”需要一个数值，例如 0.1 或 1e-4。</translation>
    </message>
    <message>
        <source>%1 needs numbers with commas between, for example 0.5, 0.75.</source>
        <translation>“%1”需要以逗号分隔的数值，例如 0.5, 0.75。</translation>
    </message>
    <message>
        <source>ID images of your own</source>
        <translation>自己的 ID 图像</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Archive or file…</source>
        <translation>压缩包或文件…</translation>
    </message>
    <message>
        <source>ID set</source>
        <translation>ID 数据集</translation>
    </message>
    <message>
        <source>In-distribution data: what the classifier is trained on</source>
        <translation>分布内数据：训练分类器所用的数据</translation>
    </message>
    <message>
        <source>Atypical share</source>
        <translation>非典型比例</translation>
    </message>
    <message>
        <source>Share of training images that are atypical (occluded, blended, low contrast ...), in [0, 1]. With 0 the intermediate stage vanishes.</source>
        <translation>训练图像中非典型图像（遮挡、混合、低对比度等）的比例，在 [0, 1] 内。取 0 时中间阶段消失。</translation>
    </message>
    <message>
        <source>Out-of-distribution sets: every checkpoint is scored on each of them</source>
        <translation>分布外数据集：每个检查点都在其中每一个上评分</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Architecture of the classifier</source>
        <translation>分类器的架构</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Everything random comes from it: the same seed gives the same run, bit for bit on the CPU</source>
        <translation>一切随机性都来自它：相同的种子得到相同的运行，在 CPU 上逐位相同</translation>
    </message>
    <message>
        <source>Seed needs a whole number from 0 to 18446744073709551615.</source>
        <translation>种子须为 0 到 18446744073709551615 的整数。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the run computes; automatic takes the first GPU</source>
        <translation>运行在哪里计算；自动则取第一个 GPU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>bfloat16 autocast is faster where the processor or the GPU has it; weights stay fp32</source>
        <translation>处理器或 GPU 支持时，bfloat16 autocast 更快；权重仍为 fp32</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>随后</translation>
    </message>
    <message>
        <source>What starts from the training&apos;s last checkpoint, as a run of its own, once it is there</source>
        <translation>训练的最后一个检查点产生后，从它开始的独立运行</translation>
    </message>
    <message>
        <source>What follows the training</source>
        <translation>训练之后做什么</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Run and data</source>
        <translation>运行与数据</translation>
    </message>
    <message>
        <source>from dataset and model</source>
        <translation>由数据集和模型生成</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Part of the run folder&apos;s name</source>
        <translation>运行文件夹名称的一部分</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>So many, drawn at random from the seed</source>
        <translation>取这么多张，由种子随机抽取</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>The first so many</source>
        <translation>取最前面的这么多张</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>Share of the training images that is split off for validation, in [0, 1)</source>
        <translation>从训练图像中分出用于验证的比例，在 [0, 1) 内</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>标签噪声</translation>
    </message>
    <message>
        <source>Share of training labels replaced by another class (symmetric), in [0, 1]; the truth is kept</source>
        <translation>换成其他类别的训练标签的比例（对称），在 [0, 1] 内；真值会保留</translation>
    </message>
    <message>
        <source>Atypical kinds</source>
        <translation>非典型种类</translation>
    </message>
    <message>
        <source>Kinds that atypical Shapes images are drawn from, with equal probability</source>
        <translation>Shapes 的非典型图像从这些种类中等概率抽取</translation>
    </message>
    <message>
        <source>Norm. mean</source>
        <translation>归一化均值</translation>
    </message>
    <message>
        <source>Normalisation: the mean of each channel, of pixel values in [0, 1]. Empty: the data set&apos;s usual one, else measured on the training images.</source>
        <translation>归一化：各通道的均值，像素值在 [0, 1] 内。留空：用数据集惯用的值，否则在训练图像上测得。</translation>
    </message>
    <message>
        <source>Norm. deviation</source>
        <translation>归一化标准差</translation>
    </message>
    <message>
        <source>Normalisation: the standard deviation of each channel, of pixel values in [0, 1]; empty as above</source>
        <translation>归一化：各通道的标准差，像素值在 [0, 1] 内；留空同上</translation>
    </message>
    <message>
        <source>Affine batch norm</source>
        <translation>仿射批归一化</translation>
    </message>
    <message>
        <source>Learned scale and shift in batch norm; the paper&apos;s configuration has it off</source>
        <translation>批归一化中可学习的缩放与平移；论文的配置将其关闭</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability, where the architecture has dropout; the paper&apos;s DenseNet uses 0.3</source>
        <translation>概率，仅当架构含有 dropout；论文的 DenseNet 用 0.3</translation>
    </message>
    <message>
        <source>Optimiser (SGD)</source>
        <translation>优化器 (SGD)</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Nesterov 动量</translation>
    </message>
    <message>
        <source>As in OpenOOD&apos;s recipe</source>
        <translation>与 OpenOOD 的方案相同</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>The paper: 1e-4; OpenOOD: 5e-4</source>
        <translation>论文：1e-4；OpenOOD：5e-4</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>EMA decay</source>
        <translation>EMA 衰减</translation>
    </message>
    <message>
        <source>Moving average of weights and batch-norm statistics, a step; it is evaluated in place of the raw weights. 0 = off; 0.99 turns jagged curves of short trainings into smooth ones.</source>
        <translation>权重和批归一化统计量每步的滑动平均；评估时用它代替原始权重。0 = 关；0.99 把短训练的锯齿状曲线变得平滑。</translation>
    </message>
    <message>
        <source>SWA from epoch</source>
        <translation>SWA 起始轮</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Moves every step</source>
        <translation>每步变化</translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Fractions of the whole length, ascending, in (0, 1)</source>
        <translation>占总长度的比例，递增，在 (0, 1) 内</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by it at each milestone</source>
        <translation>在每个里程碑处学习率乘以它</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>各系数</translation>
    </message>
    <message>
        <source>Factor of the learning rate from each milestone on</source>
        <translation>从每个里程碑起学习率的系数</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Crop padding</source>
        <translation>裁剪填充</translation>
    </message>
    <message>
        <source>Pixels of zero padding before a random crop; the paper: 4</source>
        <translation>随机裁剪前补零的像素数；论文：4</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Checkpoints and evaluation</source>
        <translation>检查点与评估</translation>
    </message>
    <message>
        <source>Dense epochs</source>
        <translation>密集轮数</translation>
    </message>
    <message>
        <source>So many first epochs have more than one checkpoint</source>
        <translation>最初的这么多轮各有不止一个检查点</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Checkpoints in each</source>
        <translation>每轮检查点</translation>
    </message>
    <message>
        <source>Checkpoints inside each of the dense first epochs</source>
        <translation>最初的密集轮中，每轮之内的检查点数</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>OOD scores computed at every checkpoint</source>
        <translation>在每个检查点计算的 OOD 分数</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Keep logits and features</source>
        <translation>保留 logit 和特征</translation>
    </message>
    <message>
        <source>Writes them for every checkpoint, so that a later score needs no model</source>
        <translation>为每个检查点写出它们，以后计算其他分数时就不需要模型</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>所有核心</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>CPU threads; as a rule one a physical core</source>
        <translation>CPU 线程数；一般每个物理核心一个</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A ready-made experiment; every field can be changed</source>
        <translation>现成的实验；每一项都可以修改</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Starts the run, or lets it wait for those before it</source>
        <translation>开始运行，或让它等待前面的运行</translation>
    </message>
    <message>
        <source>Changed from the preset. &lt;a href=&quot;#&quot;&gt;Take its values again&lt;/a&gt;</source>
        <translation>已与预设不同。&lt;a href=&quot;#&quot;&gt;恢复预设的值&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Images of your own: a folder with one sub-folder a class, an archive of it, or an IDX, .npy or .npz file</source>
        <translation>自己的图像：每类一个子文件夹的文件夹、其压缩包，或 IDX、.npy 或 .npz 文件</translation>
    </message>
    <message>
        <source>Passes over the training images; a checkpoint is kept and evaluated after each. The paper: 100</source>
        <translation>遍历训练图像的次数；每次之后保留并评估一个检查点。论文：100</translation>
    </message>
    <message>
        <source>Images an optimiser step; the paper: 256, OpenOOD: 128</source>
        <translation>每个优化步骤的图像数；论文：256，OpenOOD：128</translation>
    </message>
    <message>
        <source>Of stochastic gradient descent, at its highest; the schedule lowers it. The paper and OpenOOD: 0.1</source>
        <translation>随机梯度下降的最高学习率；调度会降低它。论文和 OpenOOD：0.1</translation>
    </message>
    <message>
        <source>In [0, 1); the paper and OpenOOD: 0.9</source>
        <translation>取值 [0, 1)；论文和 OpenOOD：0.9</translation>
    </message>
    <message>
        <source>Share of the target spread over all classes, in [0, 1); 0 = off (Szegedy et al., 2016)</source>
        <translation>分摊到所有类别的目标比例，取值 [0, 1)；0 = 关（Szegedy 等，2016）</translation>
    </message>
    <message>
        <source>Stochastic weight averaging (Izmailov et al., 2018): the equal average of the weights at the ends of this epoch and of those after it is evaluated in place of the raw weights. 0 = off</source>
        <translation>随机权重平均（Izmailov 等，2018）：从此轮起各轮结束时的权重取等权平均，评估时用它代替原始权重。0 = 关</translation>
    </message>
    <message>
        <source>How the learning rate moves; the paper and OpenOOD: cosine</source>
        <translation>学习率如何变化；论文和 OpenOOD：余弦</translation>
    </message>
    <message>
        <source>As in OpenOOD&apos;s recipe; else every epoch, as in the paper&apos;s</source>
        <translation>如 OpenOOD 的方案；否则每轮一次，如论文的方案</translation>
    </message>
    <message>
        <source>Learning rate reached at the end; the paper: 0, OpenOOD: 1e-6</source>
        <translation>结束时达到的学习率；论文：0，OpenOOD：1e-6</translation>
    </message>
    <message>
        <source>Epochs over which the rate rises linearly from 0 (Goyal et al., 2017); 0 = none</source>
        <translation>学习率从 0 线性上升的轮数（Goyal 等，2017）；0 = 无</translation>
    </message>
    <message>
        <source>With probability 1/2, as in the paper and OpenOOD</source>
        <translation>概率 1/2，如论文和 OpenOOD</translation>
    </message>
    <message>
        <source>Of the energy score, above 0; 1 = the logits as they are (Liu et al., 2020)</source>
        <translation>能量分数的温度，大于 0；1 = 直接使用 logits（Liu 等，2020）</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::FindAtypicalDialog</name>
    <message>
        <source>Find atypical samples</source>
        <translation>查找非典型样本</translation>
    </message>
    <message>
        <source>Tries masks on the training set: samples whose right answer they take away are atypical.</source>
        <translation>在训练集上试用掩码：被掩码夺去正确答案的样本就是非典型的。</translation>
    </message>
    <message>
        <source>Fin&amp;d</source>
        <translation>查找(&amp;D)</translation>
    </message>
    <message>
        <source>Keep fractions</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>Masks for each</source>
        <translation>每个比例的掩码数</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Number of random masks for each keep fraction; more make finer flip fractions.</source>
        <translation>每个保留比例的随机掩码数；越多，翻转比例越精细。</translation>
    </message>
    <message>
        <source>Fraction of the masks, in [0, 1]: a sample is flagged where at least so many take its right answer away. Usual: 0.5</source>
        <translation>掩码的比例，取值 [0, 1]：至少这么多掩码使样本失去正确答案时，该样本被标记。通常为 0.5</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::FineTuneDialog</name>
    <message>
        <source>Fine-tune with a loss constraint</source>
        <translation>在损失约束下微调</translation>
    </message>
    <message>
        <source>Trains on until the loss is at the constraint, which makes the network forget atypical samples.</source>
        <translation>继续训练直到损失处于约束处，使网络忘记非典型样本。</translation>
    </message>
    <message>
        <source>&amp;Fine-tune</source>
        <translation>微调(&amp;F)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>滑动平均</translation>
    </message>
    <message>
        <source>Decay a step of the averaged weights that are evaluated, for example 0.99; 0 = off.</source>
        <translation>评估所用的平均权重每步的衰减，例如 0.99；0 = 关。</translation>
    </message>
    <message>
        <source>How the learning rate changes; Unleashing Mask: cosine, once an epoch.</source>
        <translation>学习率如何变化；Unleashing Mask：余弦，每轮一次。</translation>
    </message>
    <message>
        <source>Every checkpoint is evaluated. Unleashing Mask trains for as many as the training had.</source>
        <translation>每个检查点都会被评估。Unleashing Mask 训练的轮数与原训练相同。</translation>
    </message>
    <message>
        <source>At the beginning; Unleashing Mask: 0.1.</source>
        <translation>起始值；Unleashing Mask：0.1。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::GapMarks</name>
    <message>
        <source>best (oracle) %1</source>
        <translation>最佳 (oracle) %1</translation>
    </message>
    <message>
        <source>latest %1</source>
        <translation>最新 %1</translation>
    </message>
    <message>
        <source>final %1</source>
        <translation>最终 %1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ImportDialog</name>
    <message>
        <source>Import a checkpoint</source>
        <translation>导入检查点</translation>
    </message>
    <message>
        <source>Evaluates weights that were trained elsewhere, for example with PyTorch.</source>
        <translation>评估在别处训练的权重，例如用 PyTorch 训练的。</translation>
    </message>
    <message>
        <source>File of weights</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>A state_dict as torch.save writes it (.pt, .pth, .th, .ckpt), also inside a dictionary</source>
        <translation>torch.save 写出的 state_dict（.pt、.pth、.th、.ckpt），也可以在字典之内</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>The network whose parameters have the names and shapes of those in the file</source>
        <translation>参数的名称和形状与文件中一致的网络</translation>
    </message>
    <message>
        <source>The set that the network was trained on; its test images are the in-distribution samples</source>
        <translation>网络训练所用的数据集；其测试图像作为分布内样本</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不存在）</translation>
    </message>
    <message>
        <source>Usual of the ID set</source>
        <translation>ID 数据集惯用的</translation>
    </message>
    <message>
        <source>ImageNet&apos;s</source>
        <translation>ImageNet 的</translation>
    </message>
    <message>
        <source>Of its own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Mean and standard deviation of each channel that the images had in its training, of pixel values from 0 to 1. A wrong one costs accuracy without any error.</source>
        <translation>训练时图像各通道的均值和标准差，像素值从 0 到 1。取错不会报错，但会损失准确率。</translation>
    </message>
    <message>
        <source>Mean of each channel</source>
        <translation>各通道的均值</translation>
    </message>
    <message>
        <source>mean, for example 0.49, 0.48, 0.45</source>
        <translation>均值，例如 0.49, 0.48, 0.45</translation>
    </message>
    <message>
        <source>Standard deviation of each channel</source>
        <translation>各通道的标准差</translation>
    </message>
    <message>
        <source>standard deviation, for example 0.25, 0.24, 0.26</source>
        <translation>标准差，例如 0.25, 0.24, 0.26</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Architecture</source>
        <translation>架构(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;ID set</source>
        <translation>ID 数据集(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Normalisation</source>
        <translation>归一化(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;OOD sets</source>
        <translation>OOD 数据集(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>评估(&amp;E)</translation>
    </message>
    <message>
        <source>Weights (*.pt *.pth *.th *.ckpt)</source>
        <translation>权重 (*.pt *.pth *.th *.ckpt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a file of weights.</source>
        <translation>请选择权重文件。</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>It has %1 classes and takes images of %2 channel(s).</source>
        <translation>它有 %1 个类别，输入 %2 通道的图像。</translation>
    </message>
    <message>
        <source>Recognised. %1</source>
        <translation>已识别。%1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::LayerBars</name>
    <message>
        <source>Layers of the network</source>
        <translation>网络的各层</translation>
    </message>
    <message>
        <source>Figure of the layers</source>
        <translation>各层的指标</translation>
    </message>
    <message>
        <source>Loss by layer</source>
        <translation>各层的损失</translation>
    </message>
    <message>
        <source>Kept weights by layer</source>
        <translation>各层保留的权重</translation>
    </message>
    <message>
        <source>How much the training loss rises when this layer alone is masked, in nats: the mean over the masks, with its standard deviation</source>
        <translation>单独掩码这一层时训练损失上升多少，以 nats 计：各掩码的均值及其标准差</translation>
    </message>
    <message>
        <source>The part of the layer&apos;s weights that the last checkpoint of the pruning keeps, in percent</source>
        <translation>剪枝的最后一个检查点保留该层权重的比例，以百分比计</translation>
    </message>
    <message>
        <source>Loss rises by (nats), layer kept to %1</source>
        <translation>损失上升 (nats)，该层保留 %1</translation>
    </message>
    <message>
        <source>Kept weights (%)</source>
        <translation>保留的权重 (%)</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 weights kept</source>
        <translation>%1：%3 个权重保留 %2 %</translation>
    </message>
    <message>
        <source>%1 (%2 weights): loss %3 ± %4</source>
        <translation>%1（%2 个权重）：损失 %3 ± %4</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::LessonPanel</name>
    <message>
        <source>Show the &amp;answer</source>
        <translation>显示答案(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>课程进度</translation>
    </message>
    <message>
        <source>Think first: the answer is shown below the question</source>
        <translation>先想一想：答案会显示在问题下方</translation>
    </message>
    <message>
        <source>The step before this one</source>
        <translation>上一个步骤</translation>
    </message>
    <message>
        <source>Put the lesson away. Runs go on, nothing is changed, and the lesson begins here again.</source>
        <translation>收起课程。运行会继续，什么也不改变，下次课程从这里开始。</translation>
    </message>
    <message>
        <source>The step of the lesson</source>
        <translation>课程的步骤</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>The end of the lesson</source>
        <translation>课程结束</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>下一个步骤</translation>
    </message>
    <message>
        <source>The next step, although this one is not done yet</source>
        <translation>下一个步骤，尽管这一步还没有完成</translation>
    </message>
    <message>
        <source>Does this for real</source>
        <translation>真正执行此操作</translation>
    </message>
    <message>
        <source>Hide the &amp;answer</source>
        <translation>隐藏答案(&amp;A)</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What the program does is written here.</source>
        <translation>程序所做的事记录在这里。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::MaskPlot</name>
    <message>
        <source>Loss under masks over the keep fraction</source>
        <translation>掩码下的损失随保留比例的变化</translation>
    </message>
    <message>
        <source>Drag the line to choose a loss constraint, or move it with Up and Down; Left and Right go through the estimates, Return takes one.</source>
        <translation>拖动横线以选择损失约束，或用上、下方向键移动它；左、右方向键在各估计之间移动，回车采用一个。</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>对数(&amp;L)</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>No constraint is chosen: click into the plot to set one.</source>
        <translation>未选择约束：点击图中以设置。</translation>
    </message>
    <message>
        <source>c = %1</source>
        <translation>c = %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Pruned (%)</source>
        <translation>剪去 (%)</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nats)</translation>
    </message>
    <message>
        <source>Epoch (training loss)</source>
        <translation>轮次（训练损失）</translation>
    </message>
    <message>
        <source>Acc. (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>Keep fraction</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>No estimate yet: “Estimate constraint” draws random masks over the weights of the chosen checkpoint and shows here what they do to its training loss, which is what Unleashing Mask holds the loss at.</source>
        <translation>还没有估计：“估计约束”对所选检查点的权重抽取随机掩码，并在此显示它们使训练损失变成多少，Unleashing Mask 就把损失保持在这个值。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::NotesDialog</name>
    <message>
        <source>for example paper, baseline</source>
        <translation>例如 论文, 基线</translation>
    </message>
    <message>
        <source>Words with commas between, by which runs are filtered</source>
        <translation>以逗号分隔的词，可按它们筛选运行</translation>
    </message>
    <message>
        <source>What all of these runs are tagged with; a tag that is added goes to each of them</source>
        <translation>所有这些运行共有的标签；新添加的标签会加到其中每一个运行</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Anything about the run: it is kept in notes.json in its folder</source>
        <translation>关于此运行的任何内容：保存在其文件夹的 notes.json 中</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A tag that other runs have</source>
        <translation>其他运行已有的标签</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::OodPicker</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>resize</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>val.</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>A folder of images</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>OOD sets</source>
        <translation>OOD 数据集</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适配</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>The first so many images of the set, in file order</source>
        <translation>取数据集中最前面的这么多张图像，按文件顺序</translation>
    </message>
    <message>
        <source>How images of another size come to the ID set&apos;s: antialiased bilinear resizing as PIL does it, or a crop of the centre</source>
        <translation>其他尺寸的图像如何变成 ID 数据集的尺寸：与 PIL 相同的抗锯齿双线性缩放，或中心裁剪</translation>
    </message>
    <message>
        <source>test: the figures that are shown and reported. val.: a set to choose a checkpoint by, held against the validation split (Advanced, Validation share); the figures leave it out.</source>
        <translation>测试：显示和报告的数值所用的数据集。验证：用来选择检查点的数据集，与验证集对照（高级，验证比例）；各项数值不包含它。</translation>
    </message>
    <message>
        <source>Add images of your own</source>
        <translation>添加自己的图像</translation>
    </message>
    <message>
        <source>Adds a folder, an archive or a file of images as an OOD set</source>
        <translation>把图像的文件夹、压缩包或文件添加为 OOD 数据集</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Archive or file…</source>
        <translation>压缩包或文件…</translation>
    </message>
    <message>
        <source>An archive of images, or an IDX, .npy, .npz or .mat file</source>
        <translation>图像压缩包，或 IDX、.npy、.npz 或 .mat 文件</translation>
    </message>
    <message>
        <source>Image sets (*.tar *.tar.gz *.tgz *.gz *ubyte *.npy *.npz *.mat);;All files (*)</source>
        <translation>图像集 (*.tar *.tar.gz *.tgz *.gz *ubyte *.npy *.npz *.mat);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::PlayControl</name>
    <message numerus="yes">
        <source>%n checkpoint(s) a second</source>
        <translation>
            <numerusform>每秒 %n 个检查点</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop at this checkpoint</source>
        <translation>停在此检查点</translation>
    </message>
    <message>
        <source>Play through the checkpoints</source>
        <translation>依次播放各检查点</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::PruneDialog</name>
    <message>
        <source>Prune with a learned mask</source>
        <translation>用学习掩码剪枝</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>剪枝(&amp;P)</translation>
    </message>
    <message>
        <source>Keep fraction</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Every checkpoint is evaluated.</source>
        <translation>每个检查点都会评估。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>At the beginning.</source>
        <translation>开始时的值。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习得到</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>幅值</translation>
    </message>
    <message>
        <source>Freeze the weights</source>
        <translation>冻结权重</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排序范围</translation>
    </message>
    <message>
        <source>Score weight decay</source>
        <translation>分数的权重衰减</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Prune by magnitude</source>
        <translation>按幅值剪枝</translation>
    </message>
    <message>
        <source>Fraction of each layer&apos;s weights that is kept, above 0 and at most 1; UMAP in Unleashing Mask: 0.8.</source>
        <translation>每层保留的权重比例，大于 0 且不超过 1；Unleashing Mask 中的 UMAP：0.8。</translation>
    </message>
    <message>
        <source>What decides which weights are dropped: learned scores (UMAP; Ramanujan et al., CVPR 2020), or the weights&apos; own size.</source>
        <translation>由什么决定去掉哪些权重：学习到的分数（UMAP；Ramanujan 等，CVPR 2020），或权重自身的大小。</translation>
    </message>
    <message>
        <source>The scores alone are learned, as in UMAP; the weights stay as they are.</source>
        <translation>只学习分数（如 UMAP），权重保持不变。</translation>
    </message>
    <message>
        <source>Weight decay of the learned scores: pulls them towards zero. 0 = none.</source>
        <translation>学习到的分数的权重衰减：把它们拉向零。0 = 无。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::QueuePanel</name>
    <message>
        <source>Runs that wait are estimated by the newest run of this machine that costs as much an epoch: same data, model, batch size, scores and device.</source>
        <translation>等待中的运行的用时，按本机上每轮开销相同（数据、模型、批大小、分数和设备相同）的最新运行估计。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, time not known</source>
        <translation>%1，时间未知</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, more than %2 left (not known of %n)</source>
        <translation>
            <numerusform>%1，剩余超过%2（其中 %n 个未知）</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues again the runs that waited or were under way when the window was closed, in the order of then.</source>
        <translation>把关闭窗口时等待或进行中的运行按当时的顺序重新排入队列。</translation>
    </message>
    <message numerus="yes">
        <source>Continue queue (%n run(s))</source>
        <translation>
            <numerusform>继续队列（%n 个运行）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::QueueView</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>The run under way and those that wait; drag them, or press Alt+Up and Alt+Down</source>
        <translation>进行中的运行和等待中的运行；可拖动，或按 Alt+上、Alt+下</translation>
    </message>
    <message>
        <source>Nothing is under way and nothing waits. Runs that are started come here.</source>
        <translation>没有进行中或等待中的运行。启动的运行会出现在这里。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunCardDelegate</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>waits, number %1, for %2</source>
        <translation>等待，第 %1 位，等 %2</translation>
    </message>
    <message>
        <source>waits, number %1</source>
        <translation>等待，第 %1 位</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张/秒</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>运行的名称</translation>
    </message>
    <message>
        <source>as in its specification</source>
        <translation>沿用实验配置中的名称</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>Day and time as QLocale::toString() takes them</extracomment>
        <translation>M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunListModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, epoch %3 of %4</source>
        <translation>%1，%2，第 %3 轮，共 %4 轮</translation>
    </message>
    <message>
        <source>%1, epoch %2 of %3</source>
        <translation>%1，第 %2 轮，共 %3 轮</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>创建于 %1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunListPanel</name>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Words that name, data, model, tags or note of a run hold; Return goes to the list</source>
        <translation>运行的名称、数据、模型、标签或备注中含有的词；回车转到列表</translation>
    </message>
    <message>
        <source>Which states and tags are shown, and whether archived runs are</source>
        <translation>显示哪些状态和标签，以及是否显示已归档的运行</translation>
    </message>
    <message>
        <source>Filter by state and tag</source>
        <translation>按状态和标签筛选</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter.</source>
        <translation>
            <numerusform>筛选隐藏了 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Waiting or under way</source>
        <translation>等待或进行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed or stopped</source>
        <translation>失败或已停止</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>显示已归档的</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunListView</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>No runs yet. Press Start, or run midstage-cli: its runs appear here as well.</source>
        <translation>还没有运行。请按“开始”，或运行 midstage-cli：其运行也会出现在这里。</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>没有符合筛选的运行。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleCurves</name>
    <message>
        <source>What the plot shows</source>
        <translation>图中显示什么</translation>
    </message>
    <message>
        <source>The figure of this sample that is drawn over the epochs</source>
        <translation>随轮次画出的此样本的指标</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>The dashed line is the chosen checkpoint, epoch %1.</source>
        <translation>虚线是所选检查点，第 %1 轮。</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleDetails</name>
    <message>
        <source>Choose a sample to see its picture, its figures and its loss over the epochs.</source>
        <translation>选择一个样本以查看其图片、各项指标以及随轮次的损失。</translation>
    </message>
    <message>
        <source>Details of a sample</source>
        <translation>样本的详细信息</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>掩码后</translation>
    </message>
    <message>
        <source>Figures of the sample</source>
        <translation>样本的各项指标</translation>
    </message>
    <message>
        <source>%1 – flagged</source>
        <translation>%1 – 已标记</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>%1 的图片</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>随轮次的损失</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nats)</translation>
    </message>
    <message>
        <source>Margin over the epochs</source>
        <translation>随轮次的间隔</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Probability of its label</source>
        <translation>其标签的概率</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>The loss of single samples was not recorded in this run.</source>
        <translation>此运行没有记录单个样本的损失。</translation>
    </message>
    <message>
        <source>Nearest training samples</source>
        <translation>最近的训练样本</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleFilterBar</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation>是否标记</translation>
    </message>
    <message>
        <source>Not flagged</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Truly atypical</source>
        <translation>实为非典型</translation>
    </message>
    <message>
        <source>Classified as labelled or not</source>
        <translation>分类是否与标签一致</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正确或错误</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Masked prediction</source>
        <translation>掩码后的预测</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>所有样本</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Whether the network gives the sample its label at the chosen checkpoint</source>
        <translation>在所选检查点，网络是否给出样本的标签</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search samples</source>
        <translation>搜索样本</translation>
    </message>
    <message>
        <source>Names of classes or kinds, “wrong label”, indices such as 12 or 12-30</source>
        <translation>类别或种类的名称、“标签错误”、序号如 12 或 12-30</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选中</translation>
    </message>
    <message>
        <source>Selected samples only</source>
        <translation>仅选中的样本</translation>
    </message>
    <message>
        <source>Shows those samples alone that are selected now</source>
        <translation>只显示当前选中的样本</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Any truth</source>
        <translation>任意真值</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>典型</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleGallery</name>
    <message>
        <source>Threshold of the flip fraction</source>
        <translation>翻转比例的阈值</translation>
    </message>
    <message>
        <source>A sample is flagged where at least this fraction of the masks takes its right answer away.</source>
        <translation>至少有这一比例的掩码夺去样本的正确答案时，该样本被标记。</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片的大小</translation>
    </message>
    <message>
        <source>Size of the pictures, 1 to 8 times</source>
        <translation>图片的大小，1 至 8 倍</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 flagged</source>
        <translation>标记 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>precision %1&#xa0;%</source>
        <translation>精确率 %1 %</translation>
    </message>
    <message>
        <source>recall %1&#xa0;%</source>
        <translation>召回率 %1 %</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1 个</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleLegend</name>
    <message>
        <source>flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>wrong label</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <source>atypical otherwise</source>
        <translation>其他非典型</translation>
    </message>
    <message>
        <source>Markers: triangle flagged, cross wrong label, diamond atypical otherwise</source>
        <translation>标志：三角为已标记，叉为标签错误，菱形为其他非典型</translation>
    </message>
    <message>
        <source>Marker: triangle flagged</source>
        <translation>标志：三角为已标记</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleNeighbours</name>
    <message>
        <source>Nearest samples</source>
        <translation>最近的样本</translation>
    </message>
    <message>
        <source>By the Euclidean distance between the network&apos;s features of the two images</source>
        <translation>按网络对两张图像的特征之间的欧氏距离</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleScatter</name>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>%1; samples at or below 0 are left out</source>
        <translation>%1；不大于 0 的样本略去</translation>
    </message>
    <message>
        <source>Scatter of samples</source>
        <translation>样本散点图</translation>
    </message>
    <message>
        <source>Draw around points to select them; Ctrl adds to the selection. With keys: arrows move the cross, Space begins a rectangle and ends it, Enter chooses the nearest point, Esc gives up.</source>
        <translation>圈住点以选中；按住 Ctrl 则加入已选。用键盘：方向键移动十字，空格开始和结束矩形，回车选最近的点，Esc 放弃。</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>The figure that runs from left to right</source>
        <translation>从左到右的指标</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>The figure that runs from bottom to top</source>
        <translation>从下到上的指标</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>What colours and shapes of the points tell</source>
        <translation>点的颜色和形状表示什么</translation>
    </message>
    <message>
        <source>Selects by</source>
        <translation>选择工具</translation>
    </message>
    <message>
        <source>What the mouse draws around points</source>
        <translation>鼠标围绕点画什么</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Logarithmic across</source>
        <translation>横轴对数</translation>
    </message>
    <message>
        <source>Logarithmic up</source>
        <translation>纵轴对数</translation>
    </message>
    <message>
        <source>A&amp;cross</source>
        <translation>横轴(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>纵轴(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Selects &amp;by</source>
        <translation>选择工具(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln 个点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>选中 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1 对 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), %1 without a value to show</source>
        <translation>
            <numerusform>%Ln 个点，%1 个没有可显示的值</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show all points</source>
        <translation>显示全部点</translation>
    </message>
    <message>
        <source>Show all points again (0 or a double click)</source>
        <translation>重新显示全部点（0 或双击）</translation>
    </message>
    <message>
        <source>The wheel, + and - zoom; the middle button, or Shift with the left one, drags; 0 or a double click shows all again.</source>
        <translation>滚轮、+ 和 - 缩放；中键或按住 Shift 的左键拖动；0 或双击恢复显示全部。</translation>
    </message>
    <message>
        <source>zoomed in</source>
        <translation>已放大</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleView</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>没有样本。</translation>
    </message>
    <message>
        <source>No sample passes this filter.</source>
        <translation>没有样本通过此筛选。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>wrong label</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <source>atypical</source>
        <translation>非典型</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoreComparison</name>
    <message>
        <source>Samples that two scores accept and reject</source>
        <translation>两种分数接受和拒绝的样本</translation>
    </message>
    <message>
        <source>Samples that the two scores judge differently</source>
        <translation>两种分数判断不同的样本</translation>
    </message>
    <message>
        <source>Score to compare with</source>
        <translation>用来比较的分数</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>比较对象(&amp;W)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>都接受</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>都拒绝</translation>
    </message>
    <message>
        <source>Samples that both scores accept as ID</source>
        <translation>两种分数都接受为 ID 的样本</translation>
    </message>
    <message>
        <source>Accepted as ID by the first score alone</source>
        <translation>仅被第一种分数接受为 ID</translation>
    </message>
    <message>
        <source>Accepted as ID by the second score alone</source>
        <translation>仅被第二种分数接受为 ID</translation>
    </message>
    <message>
        <source>Samples that both scores reject</source>
        <translation>两种分数都拒绝的样本</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>接受者</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>判为 %1</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>Each score accepts at its own threshold, the highest that keeps the share of the ID samples which the plot&apos;s threshold keeps.</source>
        <translation>每种分数在各自的阈值处接受，即保留与图中阈值相同比例 ID 样本的最高阈值。</translation>
    </message>
    <message numerus="yes">
        <source>Thresholds %1 and %2, each keeping %3 of the ID samples: %Ln sample(s) are judged differently.</source>
        <translation>
            <numerusform>阈值 %1 和 %2，各保留 %3 的 ID 样本：%Ln 个样本的判断不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScorePlot</name>
    <message>
        <source>%1: %2, epoch %3</source>
        <translation>%1：%2，第 %3 轮</translation>
    </message>
    <message>
        <source>Distributions of the score, ROC and precision-recall curves</source>
        <translation>分数的分布、ROC 曲线和精确率-召回率曲线</translation>
    </message>
    <message>
        <source>Drag the threshold, or move it with Left and Right (with Shift in larger steps); Up and Down change the share of ID samples that it keeps by one point; Home or a double click brings back the threshold that keeps 95 %. The operating points on the curves can be dragged too.</source>
        <translation>拖动阈值，或用左、右方向键移动它（按住 Shift 步幅更大）；上、下方向键把它保留的 ID 样本比例改变一个百分点；Home 或双击恢复保留 95 % 的阈值。曲线上的工作点也可以拖动。</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>False-positive rate</source>
        <translation>假阳性率</translation>
    </message>
    <message>
        <source>True-positive rate</source>
        <translation>真阳性率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>AUROC of A</source>
        <translation>A 的 AUROC</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoreTable</name>
    <message>
        <source>Sets, what the threshold accepts of them, and how well the score separates them</source>
        <translation>各数据集、阈值接受其中多少，以及分数把它们分得多开</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>FPR95</source>
        <translation>FPR95</translation>
    </message>
    <message>
        <source>AUPR-in</source>
        <translation>AUPR-in</translation>
    </message>
    <message>
        <source>Tick an OOD set off to leave it out of the plots; means over sets keep it.</source>
        <translation>取消勾选 OOD 数据集，图中就不画它；各数据集的均值仍包含它。</translation>
    </message>
    <message>
        <source>Share of the samples whose score reaches the threshold: of the ID set the true-positive rate, of OOD sets the false-positive rate</source>
        <translation>分数达到阈值的样本比例：对 ID 数据集为真阳性率，对 OOD 数据集为假阳性率</translation>
    </message>
    <message>
        <source>Mean of OOD sets</source>
        <translation>OOD 数据集的均值</translation>
    </message>
    <message>
        <source>Unweighted; without sets for validation</source>
        <translation>未加权；不含用于验证的数据集</translation>
    </message>
    <message>
        <source>%1 (validation)</source>
        <translation>%1（验证）</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoreView</name>
    <message>
        <source>Sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Most wrong</source>
        <translation>错得最多</translation>
    </message>
    <message>
        <source>Two scores</source>
        <translation>两种分数</translation>
    </message>
    <message>
        <source>The OOD samples of the highest and the ID samples of the lowest score</source>
        <translation>分数最高的 OOD 样本和分数最低的 ID 样本</translation>
    </message>
    <message>
        <source>Which samples another score judges differently</source>
        <translation>另一种分数判断不同的样本</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoredSamples</name>
    <message>
        <source>OOD samples most wrongly accepted</source>
        <translation>最错误地被接受的 OOD 样本</translation>
    </message>
    <message>
        <source>ID samples most wrongly rejected</source>
        <translation>最错误地被拒绝的 ID 样本</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>#%1 · %2</source>
        <translation>#%1 · %2</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>判为 %1</translation>
    </message>
    <message>
        <source>%1: class %2, predicted %3, score %4</source>
        <translation>%1：类别 %2，预测 %3，分数 %4</translation>
    </message>
    <message>
        <source>%1: predicted %2, score %3</source>
        <translation>%1：预测 %2，分数 %3</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SeedsPlot</name>
    <message>
        <source>Curves over seeds</source>
        <translation>各种子的曲线</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SweepFields</name>
    <message>
        <source>Repeat…</source>
        <translation>重复…</translation>
    </message>
    <message>
        <source>once, or 0-4 or 0, 1, 2</source>
        <translation>一次，或 0-4 或 0, 1, 2</translation>
    </message>
    <message>
        <source>for example 0.1, 0.05, 0.01</source>
        <translation>例如 0.1, 0.05, 0.01</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>One run with each of these seeds, in place of the one above; Compare then shows mean and deviation</source>
        <translation>每个种子各一个运行，代替上面的种子；“比较”中随后显示均值和标准差</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>One run with each value of this setting, in place of the one above</source>
        <translation>此设置的每个取值各一个运行，代替上面的值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>With commas between; with seeds each value is run with each seed</source>
        <translation>以逗号分隔；同时给出种子时，每个取值与每个种子组合运行</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::TrainingPlots</name>
    <message>
        <source>Training plots</source>
        <translation>训练图</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>Constraint c</source>
        <translation>约束 c</translation>
    </message>
    <message>
        <source>and %1 older</source>
        <translation>及 %1 个更早的</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>损失 (nats)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>准确率 (%)</translation>
    </message>
    <message>
        <source>Epoch since the parent&apos;s checkpoint</source>
        <translation>自父运行检查点起的轮次</translation>
    </message>
</context>
</TS>
