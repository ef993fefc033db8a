import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { createHashRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { Link } from "react-router-dom";
import { Activity, Github } from "lucide-react";
import { Line, LineChart, Tooltip, XAxis } from "recharts";
import { create } from "zustand";
import { immer } from "zustand/middleware/immer";
import { useShallow } from "zustand/react/shallow";
import clsx from "clsx";
import { format } from "date-fns";
import { fr } from "date-fns/locale";
import { Vector3 } from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";

type Store = { n: number; add: () => void };
const useStore = create<Store>()(
	immer((set) => ({
		n: 1,
		add: () =>
			set((state) => {
				state.n += 1;
			}),
	})),
);

function Home() {
	const [n, add] = useStore(useShallow((state) => [state.n, state.add] as const));
	const [ready, setReady] = useState(false);
	useEffect(() => {
		add();
		setReady(typeof OrbitControls === "function");
	}, [add]);
	return (
		<main>
			<p>clsx {clsx("a", { b: true, c: false })}</p>
			<p>zustand {n}</p>
			<p>date {format(new Date(2026, 0, 1), "EEEE", { locale: fr })}</p>
			<p>three {new Vector3(1, 0, 0).length()}</p>
			<p>
				route home <Link to="/">again</Link>
			</p>
			<Activity />
			<Github />
			<LineChart width={300} height={200} data={[{ x: 1, y: 2 }, { x: 2, y: 3 }]}>
				<XAxis dataKey="x" />
				<Tooltip />
				<Line dataKey="y" isAnimationActive={false} />
			</LineChart>
			{ready && <p>ready</p>}
		</main>
	);
}

const router = createHashRouter([{ path: "/", element: <Home /> }]);
createRoot(document.getElementById("root")!).render(<RouterProvider router={router} />);
