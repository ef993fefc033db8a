### Words of the offline starters for browser projects. Each is expanded once, when
### a project is written; values with " | " are lists that keep their length.

## Task board (web_app)

starter-web-app-about = A task board: drag cards between columns, add and filter them. Everything is kept in this browser.
starter-web-app-tasks = Talk to three future users | Write down the first idea | Sketch the main screen | Choose a name and colours | Invite a friend to try it | Set a date for the launch | Collect good examples
starter-web-app-todo = To do
starter-web-app-doing = In progress
starter-web-app-done = Done
starter-web-app-search = Search cards
starter-web-app-labels = Labels
starter-web-app-all-labels = All
starter-web-app-add-card = Add card
starter-web-app-add-to = Add a card:
starter-web-app-new-card = What needs doing?
starter-web-app-save = Add
starter-web-app-cancel = Cancel
starter-web-app-remove = Remove card
starter-web-app-removed = Card removed
starter-web-app-undo = Undo
starter-web-app-dismiss = Dismiss
starter-web-app-empty = Drop a card here
starter-web-app-no-match = No card matches the filter
starter-web-app-progress = Progress
starter-web-app-due = Due date
starter-web-app-hint = Drag cards with the mouse, or focus one and use the left and right arrow keys.

## Shop (ecommerce)

starter-ecommerce-about = A shop front with search, categories, a cart that survives a reload, and a checked order form. No payment is taken.
starter-ecommerce-products = Dawn | Harbour | Meadow | Ember | Frost | Juniper | Dune | Ink | Linen | Tide | Orchard | Halo
starter-ecommerce-notes = New | Small batch | Most loved
starter-ecommerce-delivery = Free delivery from
starter-ecommerce-browse = See the collection
starter-ecommerce-search = Search
starter-ecommerce-category = Category
starter-ecommerce-all = Everything
starter-ecommerce-sort = Sort by
starter-ecommerce-featured = Featured
starter-ecommerce-cheap-first = Price, low to high
starter-ecommerce-dear-first = Price, high to low
starter-ecommerce-add = Add to cart
starter-ecommerce-added = Added
starter-ecommerce-nothing = Nothing found. Try another word or category.
starter-ecommerce-cart = Cart
starter-ecommerce-empty-cart = Your cart is empty.
starter-ecommerce-less = One less
starter-ecommerce-more = One more
starter-ecommerce-subtotal = Subtotal
starter-ecommerce-shipping = Delivery
starter-ecommerce-free = Free
starter-ecommerce-total = Total
starter-ecommerce-checkout = Checkout
starter-ecommerce-back = Back to cart
starter-ecommerce-close = Close
starter-ecommerce-full-name = Full name
starter-ecommerce-email = Email
starter-ecommerce-address = Delivery address
starter-ecommerce-required = Please fill this in.
starter-ecommerce-bad-email = This is not an email address.
starter-ecommerce-order = Place order
starter-ecommerce-thanks = Thank you! Your order is on its way to us.
starter-ecommerce-demo = Sample goods, no payment is taken
starter-ecommerce-slogan = Chosen with care, made to last

## Community feed (social_media)

starter-social-media-about = A community feed: write posts, like, reply, save and follow. Everything is kept in this browser.
starter-social-media-people = Maya Brooks | Leo Hart | Nora Field | Sam Rivers | Iris Stone
starter-social-media-posts = First day here. What should I read to catch up? | Small win today: the thing I have been postponing for a month took twenty minutes. | I made a short list of what worked for me this year. Happy to share it with anyone who asks. | Question for the experienced: what would you do differently if you started again? | Saturday meet-up is on. Bring a friend and something to show. | Thank you all for the kind replies last week. They helped more than you think.
starter-social-media-replies = Welcome! Start with the saved posts. | Well done, that is the best kind. | Yes please, I would love to see it. | I would ask for help much sooner. | I will be there! | We are glad you are here.
starter-social-media-you = You
starter-social-media-home = Home
starter-social-media-saved = Saved
starter-social-media-topics = Topics
starter-social-media-prompt = What is on your mind?
starter-social-media-topic = Topic
starter-social-media-left = Characters left:
starter-social-media-publish = Post
starter-social-media-like = Like
starter-social-media-reply = Replies
starter-social-media-save = Save post
starter-social-media-remove = Delete post
starter-social-media-write-reply = Write a reply
starter-social-media-send = Send
starter-social-media-suggestions = People to follow
starter-social-media-follow = Follow
starter-social-media-following = Following
starter-social-media-nothing-saved = Nothing saved yet. The bookmark under a post keeps it here.
starter-social-media-nothing-here = No posts here yet. Write the first one.

## Blog with an editor (blog_cms)

starter-blog-cms-about = A blog with its own editor: write in simple Markdown with a live preview, publish or keep drafts, search and filter. Articles are kept in this browser.
starter-blog-cms-titles = Why we begin small | Notes from a slow week | The tools we keep coming back to | An interview to finish
starter-blog-cms-bodies = Big plans wait for the right moment. Small ones only need this afternoon. ¶ When we started, we promised ourselves to show something **every week**, however modest. It changed what we dared to try. ¶ > A thing that exists can be improved. ¶ So this page is an invitation: begin, share, and let the next step find you. | Nothing urgent happened this week, and that was the point. ¶ # What we noticed ¶ Without a deadline, questions grow better. We read old notes, called two people we admire and walked more than usual. ¶ The answers can wait until Monday. | Every few months we try something new, and every few months we return to the same three tools: paper, a timer and an honest friend. ¶ # Why they last ¶ They are simple, they are always at hand, and they never ask for an update. | Here the first answers are still being written. Open this draft, finish it and publish it when you are happy.
starter-blog-cms-write = Write
starter-blog-cms-search = Search articles
starter-blog-cms-filter = Filter by topic
starter-blog-cms-all = All topics
starter-blog-cms-latest = Latest articles
starter-blog-cms-drafts = Drafts
starter-blog-cms-draft = Draft
starter-blog-cms-none = No article matches. Try another word.
starter-blog-cms-minutes = Minutes to read:
starter-blog-cms-edit = Edit
starter-blog-cms-back = Front page
starter-blog-cms-next = Next
starter-blog-cms-missing = This article does not exist any more.
starter-blog-cms-title = Title
starter-blog-cms-untitled = Untitled
starter-blog-cms-topic = Topic
starter-blog-cms-text = Text
starter-blog-cms-help = An empty line starts a paragraph; # a heading, > a quote, - a list, **strong**, *emphasis*.
starter-blog-cms-preview = Preview
starter-blog-cms-words = Words:
starter-blog-cms-saved = saved
starter-blog-cms-publish = Publish
starter-blog-cms-unpublish = Back to draft
starter-blog-cms-remove = Delete

## Portfolio (portfolio)

starter-portfolio-about = A portfolio in plain TypeScript: a filtered index of works, a picture viewer with arrow keys, a light and dark switch and a contact form that opens the visitor’s mail program.
starter-portfolio-opening = Work made slowly and with care
starter-portfolio-available = Open to new projects
starter-portfolio-work = Works
starter-portfolio-contact = Contact
starter-portfolio-dark = Dark
starter-portfolio-filter = Filter works
starter-portfolio-all = All
starter-portfolio-projects = Quiet Signals | Northern Light | Paper City | Second Tide | Common Ground | Night Bloom | Open Season
starter-portfolio-stories = It began as a sketch on a train and grew over one winter into a complete series. | A study of rhythm and repetition, made with a deliberately small set of shapes. | Done together with a team of three, tested with real people every second week. | The brief was one sentence long; the answer took forty drafts and two good arguments.
starter-portfolio-contact-line = Tell me about your idea
starter-portfolio-your-name = Your name
starter-portfolio-message = Message
starter-portfolio-send = Write mail
starter-portfolio-fill-in = Please fill in every field.
starter-portfolio-mail-opens = Your mail program opens with this message.
starter-portfolio-previous = Previous
starter-portfolio-next = Next
starter-portfolio-close = Close

## Landing page (landing_page)

starter-landing-page-about = A landing page in plain TypeScript and Tailwind: a piece of the product to try, feature tabs, monthly and yearly prices, questions, and a waiting list kept in this browser until you connect a server.
starter-landing-page-features = Features
starter-landing-page-pricing = Pricing
starter-landing-page-questions = Questions
starter-landing-page-headline = A calmer way to get it done
starter-landing-page-email = Your email
starter-landing-page-join = Join the list
starter-landing-page-no-spam = One message at the launch, nothing else.
starter-landing-page-bad-email = Please enter a complete email address.
starter-landing-page-joined = Thank you, you are on the list.
starter-landing-page-today = Today
starter-landing-page-why = Built around your day
starter-landing-page-feature-titles = Everything in one place | The right moment | Yours alone
starter-landing-page-feature-texts = Notes, people and plans stay together, so you find them without searching. | It speaks up when something needs you and keeps quiet the rest of the time. | Your data stays with you: export it whenever you like, and leave without asking.
starter-landing-page-pricing-line = Simple prices, no surprises
starter-landing-page-period = Billing period
starter-landing-page-monthly = Monthly
starter-landing-page-yearly = Yearly, 20% less
starter-landing-page-plans = Start | Grow | Together
starter-landing-page-benefits = One project | Export at any time | Unlimited projects | History of every change | Shared with your whole team | Help within one day
starter-landing-page-per-month = per month
starter-landing-page-choose = Choose this
starter-landing-page-popular = Most chosen
starter-landing-page-faq-questions = When does it start? | Can I change my plan later? | Does it work on my phone?
starter-landing-page-faq-answers = The first people on the list get in this season; everyone else soon after. | Yes, at any time, and you only pay for the days you use. | Yes. It works in every modern browser, large screen or small.

## Dashboard (dashboard)

starter-dashboard-about = A dashboard with a choice of period, headline figures that switch the chart, a filter by topic, and a table to sort, search and download. The figures are samples.
starter-dashboard-sources = Search | Direct | Newsletter
starter-dashboard-range = Period
starter-dashboard-visitors = Visitors
starter-dashboard-signups = Sign-ups
starter-dashboard-revenue = Revenue
starter-dashboard-rate = Conversion
starter-dashboard-change = against the period before
starter-dashboard-trend = all topics
starter-dashboard-now = This period
starter-dashboard-before = Period before
starter-dashboard-by-topic = By topic
starter-dashboard-pick = press one to focus on it
starter-dashboard-show-all = Show all topics
starter-dashboard-details = Details
starter-dashboard-topic = Topic
starter-dashboard-source = Source
starter-dashboard-find = Find a row
starter-dashboard-no-rows = No row matches.
starter-dashboard-download = Download CSV
starter-dashboard-sample = Sample figures; connect your own in src/data.ts.

## Team workspace (saas_platform)

starter-saas-platform-about = A team workspace: invite members and set roles, create and revoke API keys, change the plan, and follow the activity. Everything is kept in this browser until you connect a server.
starter-saas-platform-people = Ada Moore | Ben Carter | Chloe Adams
starter-saas-platform-owner = Owner
starter-saas-platform-editor = Editor
starter-saas-platform-viewer = Viewer
starter-saas-platform-solo = Solo
starter-saas-platform-team = Team
starter-saas-platform-scale = Scale
starter-saas-platform-overview = Overview
starter-saas-platform-members = Members
starter-saas-platform-keys = API keys
starter-saas-platform-plan = Plan and usage
starter-saas-platform-welcome = Good to see you
starter-saas-platform-first-steps = First steps
starter-saas-platform-activity = Activity
starter-saas-platform-quiet = Nothing has happened yet. What you change shows up here.
starter-saas-platform-invited = Invited
starter-saas-platform-left = Removed
starter-saas-platform-role-set = Role changed
starter-saas-platform-key-made = Key created
starter-saas-platform-key-gone = Key revoked
starter-saas-platform-plan-set = Plan changed
starter-saas-platform-email = Email address
starter-saas-platform-role = Role
starter-saas-platform-invite = Invite a member
starter-saas-platform-bad-email = Please enter an email address.
starter-saas-platform-taken = This person is already a member.
starter-saas-platform-remove = Remove member
starter-saas-platform-key-for = What is the key for?
starter-saas-platform-create = Create a key
starter-saas-platform-copy = Copy
starter-saas-platform-copied = Copied
starter-saas-platform-revoke = Revoke
starter-saas-platform-no-keys = There are no keys. Create the first one above.
starter-saas-platform-usage = Usage
starter-saas-platform-seats = Seats
starter-saas-platform-per-month = per month
starter-saas-platform-current = Current plan
starter-saas-platform-choose = Choose a plan
starter-saas-platform-too-small = Not enough seats for all members.

## Chat assistant (chatbot)

starter-chatbot-about = A chat with a small assistant that works offline: it calculates, tells the time, keeps notes and knows its topics. Conversations are kept in this browser and can be exported. A model can be connected in src/assistant.ts.
starter-chatbot-new-chat = New chat
starter-chatbot-chats = Conversations
starter-chatbot-empty = Empty chat
starter-chatbot-remove = Delete chat
starter-chatbot-export = Export
starter-chatbot-write = Write a message
starter-chatbot-send = Send
starter-chatbot-typing = The assistant is writing
starter-chatbot-you = You
starter-chatbot-suggestions = Suggestions
starter-chatbot-quick = What can you do? | What time is it? | How much is 12 × 7? | Remember: call Anna | My notes
starter-chatbot-welcome = Hello! Ask me something, or pick a suggestion below.
starter-chatbot-greeting = Hello to you too! How can I help?
starter-chatbot-help = I can calculate, tell the date and time, keep notes (begin with “Remember:”) and list them, and talk about the topics below.
starter-chatbot-time = It is
starter-chatbot-result = That makes
starter-chatbot-noted = Noted:
starter-chatbot-notes = Here are your notes:
starter-chatbot-no-notes = There are no notes yet. Start a message with “Remember:”.
starter-chatbot-topic = A good subject! Tell me more, or keep a thought with “Remember:”.
starter-chatbot-thanks = With pleasure!
starter-chatbot-unknown = I do not know that yet. Ask “What can you do?” to see what I know.
starter-chatbot-hear-greeting = hello | good morning | good evening | hey
starter-chatbot-hear-help = what can you do | help
starter-chatbot-hear-time = what time | what day | date today
starter-chatbot-hear-remember = remember | note
starter-chatbot-hear-notes = my notes | notes
starter-chatbot-hear-thanks = thank | cheers
