/** What the invented officials may speak of: real formulations, and how likely a speech of each year is to say them. */

/** The field of a theme, from which phrases around it are taken. */
export type Field = "party" | "people" | "rural" | "digital" | "nature" | "economy" | "culture" | "law" | "science";

/** `idea` is held (坚持…), `task` is done (推进…), `vow` is a whole phrase (增强“四个意识”). */
export interface Theme {
  readonly name: string;
  readonly kind: "idea" | "task" | "vow";
  /** As it stands in a sentence. */
  readonly surface: string;
  readonly field: Field;
  /** Share of speeches that say it, 2019 to 2023. */
  readonly levels: readonly [number, number, number, number, number];
  /** The quarter it was coined in, counted from 2019-Q1 = 0. */
  readonly since: number;
}

function idea(name: string, field: Field, levels: Theme["levels"], surface: string = name): Theme {
  return { name, kind: "idea", surface, field, levels, since: 0 };
}

function task(name: string, surface: string, field: Field, levels: Theme["levels"], since: number = 0): Theme {
  return { name, kind: "task", surface, field, levels, since };
}

function vow(name: string, surface: string, levels: Theme["levels"]): Theme {
  return { name, kind: "vow", surface, field: "party", levels, since: 0 };
}

/** All themes; the names are those of the formulations themselves. */
export const themes: readonly Theme[] = [
  vow("四个意识", "增强“四个意识”", [0.3, 0.3, 0.3, 0.28, 0.28]),
  vow("四个自信", "坚定“四个自信”", [0.2, 0.18, 0.16, 0.12, 0.08]),
  vow("两个维护", "做到“两个维护”", [0.3, 0.3, 0.3, 0.28, 0.28]),
  vow("两个确立", "深刻领悟“两个确立”的决定性意义", [0, 0, 0.04, 0.24, 0.28]),
  idea("全面从严治党", "party", [0.12, 0.12, 0.12, 0.13, 0.13]),
  task("不忘初心、牢记使命", "“不忘初心、牢记使命”主题教育", "party", [0.28, 0.12, 0.06, 0.03, 0.02]),
  task("党史学习教育", "党史学习教育", "party", [0, 0, 0.32, 0.06, 0]),
  idea("自我革命", "party", [0.04, 0.05, 0.08, 0.12, 0.12]),
  idea("以人民为中心", "people", [0.28, 0.3, 0.3, 0.28, 0.28]),
  idea("群众路线", "people", [0.155, 0.145, 0.155, 0.145, 0.165]),
  task("全面建成小康社会", "全面建成小康社会", "people", [0.22, 0.26, 0.1, 0.02, 0]),
  task("疫情防控", "疫情防控", "people", [0, 0.36, 0.2, 0.2, 0.03]),
  task("共同富裕", "共同富裕", "people", [0.04, 0.05, 0.2, 0.18, 0.14]),
  task("健康中国", "健康中国建设", "people", [0.145, 0.155, 0.145, 0.145, 0.145]),
  idea("问题导向", "people", [0.07, 0.07, 0.07, 0.06, 0.08]),
  task("脱贫攻坚", "脱贫攻坚", "rural", [0.36, 0.4, 0.1, 0.03, 0.01]),
  task("乡村振兴", "乡村振兴", "rural", [0.14, 0.15, 0.19, 0.2, 0.19]),
  idea("粮食安全", "rural", [0.135, 0.155, 0.155, 0.155, 0.155]),
  task("数字中国", "数字中国建设", "digital", [0.05, 0.06, 0.09, 0.11, 0.15]),
  task("网络强国", "网络强国建设", "digital", [0.145, 0.145, 0.155, 0.145, 0.145]),
  task("数字经济", "数字经济发展", "digital", [0.1, 0.12, 0.12, 0.13, 0.13]),
  task("数字政府", "数字政府建设", "digital", [0.03, 0.04, 0.06, 0.08, 0.08]),
  task("生态文明", "生态文明建设", "nature", [0.12, 0.11, 0.12, 0.11, 0.11]),
  idea("绿水青山就是金山银山", "nature", [0.155, 0.155, 0.165, 0.155, 0.155], "绿水青山就是金山银山的理念"),
  task("美丽中国", "美丽中国建设", "nature", [0.06, 0.05, 0.06, 0.06, 0.08]),
  task("碳达峰", "碳达峰行动", "nature", [0, 0.02, 0.17, 0.16, 0.1]),
  task("高质量发展", "高质量发展", "economy", [0.28, 0.32, 0.38, 0.4, 0.42]),
  idea("新发展理念", "economy", [0.28, 0.28, 0.3, 0.24, 0.2]),
  task("新发展格局", "新发展格局构建", "economy", [0, 0.12, 0.32, 0.28, 0.2]),
  task("中国式现代化", "中国式现代化", "economy", [0, 0, 0.02, 0.12, 0.42]),
  task("新质生产力", "新质生产力培育", "economy", [0, 0, 0, 0, 0.3], 18),
  task("供给侧结构性改革", "供给侧结构性改革", "economy", [0.16, 0.12, 0.1, 0.06, 0.05]),
  task("六稳", "“六稳”工作", "economy", [0.08, 0.2, 0.06, 0.01, 0]),
  task("六保", "“六保”工作", "economy", [0, 0.24, 0.06, 0.01, 0]),
  task("改革开放", "改革开放", "economy", [0.12, 0.11, 0.1, 0.1, 0.11]),
  task("营商环境", "营商环境建设", "economy", [0.145, 0.155, 0.155, 0.145, 0.155]),
  task("一带一路", "“一带一路”建设", "economy", [0.1, 0.07, 0.06, 0.06, 0.1]),
  idea("统筹发展和安全", "economy", [0, 0.06, 0.13, 0.13, 0.1]),
  idea("社会主义核心价值观", "culture", [0.1, 0.09, 0.1, 0.09, 0.09]),
  idea("文化自信", "culture", [0.145, 0.145, 0.145, 0.145, 0.155]),
  task("中华优秀传统文化", "中华优秀传统文化传承", "culture", [0.145, 0.145, 0.145, 0.155, 0.155]),
  task("媒体融合", "媒体融合发展", "culture", [0.165, 0.155, 0.155, 0.145, 0.145]),
  task("全面依法治国", "全面依法治国", "law", [0.145, 0.145, 0.155, 0.145, 0.145]),
  idea("枫桥经验", "law", [0.145, 0.145, 0.155, 0.155, 0.175], "新时代“枫桥经验”"),
  task("国家治理体系和治理能力现代化", "国家治理体系和治理能力现代化", "law", [0.14, 0.18, 0.1, 0.08, 0.06]),
  task("平安中国", "平安中国建设", "law", [0.05, 0.06, 0.06, 0.06, 0.06]),
  task("科技自立自强", "科技自立自强", "science", [0, 0.07, 0.15, 0.16, 0.16]),
  task("关键核心技术", "关键核心技术攻关", "science", [0.145, 0.155, 0.165, 0.155, 0.155]),
  idea("创新驱动发展战略", "science", [0.155, 0.155, 0.145, 0.145, 0.145]),
];
