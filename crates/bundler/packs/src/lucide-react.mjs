export * from "lucide-react";
export {
	Chrome, ChromeIcon, Chromium, ChromiumIcon, Codepen, CodepenIcon, Codesandbox,
	CodesandboxIcon, Dribbble, DribbbleIcon, Facebook, FacebookIcon, Figma, FigmaIcon, Framer,
	FramerIcon, Github, GithubIcon, Gitlab, GitlabIcon, Instagram, InstagramIcon, Linkedin,
	LinkedinIcon, LucideChrome, LucideChromium, LucideCodepen, LucideCodesandbox, LucideDribbble,
	LucideFacebook, LucideFigma, LucideFramer, LucideGithub, LucideGitlab, LucideInstagram,
	LucideLinkedin, LucidePocket, LucideRailSymbol, LucideSlack, LucideTrello, LucideTwitch,
	LucideTwitter, LucideYoutube, Pocket, PocketIcon, RailSymbol, RailSymbolIcon, Slack, SlackIcon,
	Trello, TrelloIcon, Twitch, TwitchIcon, Twitter, TwitterIcon, Youtube, YoutubeIcon,
} from "lucide-react-0";
